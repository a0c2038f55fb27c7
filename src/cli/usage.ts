/** What `--help` prints. */
export const USAGE = `Usage:
  source-review analyze [--quick] [--format FORMAT] FILE…
  source-review analyze [--quick] --jsonl -
  source-review check [--quick] ARTICLE --against FILE… [--format table|json|markdown]
  source-review diff [--quick] [--format table|json|markdown] OLD NEW
  source-review agreement [--format table|json|markdown] FILE…
  source-review audit [--quick] [--format table|csv|markdown|json] FILE…

Says who is named in a text, who says what, and what is claimed. Where there is a folder .source-review in the folder
of a text or above it, what reviewers have recorded there counts: corrections, statuses and notes. Nothing leaves this
machine.

check looks for the quotations and longer reports of an article in transcripts, notes or other texts, and says how they
stand there: verbatim, variant (marks, spelling), trimmed, bracketed, cleaned, altered, spliced, reworded, under another
speaker, or not found; reports as faithful, overstated, altered or not found. A folder stands for the texts in it.

Options:
  --format FORMAT  one of
                     table          for reading (default)
                     json           analyses, one array
                     jsonl          analyses and records, one text a line
                     csv            claims and reviews, one a row, for spreadsheets
                     markdown       a report with links to the lines
                     webannotation  W3C Web Annotation (JSON-LD): attributions and records
                     claimreview    schema.org ClaimReview, Claim and Quotation (JSON-LD)
                     tei            TEI P5 with said and quote (one FILE)
                     brat           brat standoff, offsets in code points (one FILE)
  --jsonl -        reads {"doc","text"} a line from standard input, writes one analysis a line, in order, on all cores
                   (some 300 MB of memory for each)
  --quick          without the second reader: some fifteen times as fast, less often right
  -h, --help       this text
  --version        the version

diff says what NEW says otherwise than OLD: statements, speakers and figures added, dropped or changed, and which of the
verdicts on OLD still hold.

agreement puts the verdicts of several reviewers on the same words side by side, with Cohen's kappa for each two of them,
Krippendorff's alpha for all, and what has been decided between them.

audit counts whose words fill texts: by speaker, named and unnamed, by text and by month (the day of the dateline, else the
first one in the text, else the file's), and by what reviewers have entered of people (gender, role, community, or any
other). Nothing about a person is guessed. A folder stands for the texts in it.

A file, or a line of --jsonl, of more than 16 MB is named and not read.
Offsets are UTF-16 code units, half-open, but for brat.
Exit status of agreement: 0 nobody differs, or it is decided between them; 1 people differ, or may, where what they judged is
not found any more; 2 wrong usage, input or records.
Exit status of diff: 0 nothing of these has changed; 1 something has; 2 wrong usage or input.
Exit status of analyze: 0 all was analysed; 1 some input could not be read, or is not English (with --jsonl
only its line says so; the rest is analysed all the same), or the output not written; 2 wrong usage.
Exit status of audit: as of analyze.
Exit status of check: 0 all is as in the sources; 1 something is altered, overstated, another speaker's, not found, or
lacks a negation, condition or reservation, or tells what the source asks; 2 wrong usage, or something could not be
read, and nothing was checked.
`;
