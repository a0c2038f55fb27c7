// Patterns of English over running text: each says what it finds. Single words stand in `functionWords.ts`, lists in `words.txt`.
