import type { Act, Stance } from '../model';

/** What follows a cue word: a clause, a quotation, a bare noun phrase, *to* and a verb, someone spoken to. */
export type Frame = 'clause' | 'quote' | 'noun' | 'to' | 'listener';

/** Words of one act and stance: `lemma/frames`, a frame by its first letter, a preposition in full after `+`. */
interface CueWordList {
	readonly act: Act;
	readonly stance: Stance;
	readonly verbs: string;
	readonly nouns: string;
}

/**
 * English words that ascribe. Frames: `c` clause, `q` quotation, `n` noun phrase, `t` to-infinitive, `l` listener
 * first. The list is written from knowledge of English, and what it lacks the trained tagger generalises to.
 */
export const CUE_WORDS: readonly CueWordList[] = [
	{
		act: 'statement',
		stance: 'neutral',
		verbs: `say/cq state/cqn tell/cql add/cq note/cqn remark/cq+on comment/cq+on write/cq tweet/cqn post/cq blog/cq
			report/cqn announce/cqnt declare/cqn explain/cqn describe/n describe/q mention/cn observe/cq reply/cq respond/cq
			answer/cq ask/cqltn+for+about inquire/cq enquire/cq question/cn wonder/cq continue/q conclude/cq recall/cqn
			recount/cqn relate/cn quote/n cite/n call/q+for+on refer/+to speak/+of+about talk/+about+of testify/cq
			insist/cq+on stress/cqn emphasize/cqn emphasise/cqn underline/cn underscore/cn reiterate/cqn repeat/cq
			argue/cq assert/cqn maintain/cq contend/cq suggest/cqn propose/ctn recommend/cnt advise/clqt urge/ltcq
			request/ctn demand/ctqn beg/ltq plead/qt+for+with appeal/+for+to call/+for invite/lt encourage/lt warn/clq+of+about+against
			caution/clq+against promise/ctlqn pledge/ctnq vow/ctqn offer/tq threaten/tcq swear/ctq guarantee/cn assure/clq
			reassure/clq inform/clq notify/cl brief/cl remind/clq predict/cqn forecast/cn praise/n commend/n hail/n laud/n
			applaud/n thank/ln congratulate/ln welcome/n criticize/n criticise/n condemn/n denounce/n deplore/n decry/n slam/n blast/n
			lambast/n lambaste/n rebuke/n chide/n scold/nq attack/n blame/n accuse/l+of charge/cq mock/n ridicule/n deride/n
			defend/n endorse/n support/n back/n oppose/n reject/n dismiss/n decline/t refuse/t agree/ct+to+with+on disagree/+with protest/cn
			object/cq+to complain/cq+about+of lament/cqn joke/cq quip/cq laugh/q sigh/q shout/cq yell/cq scream/cq cry/q whisper/cq murmur/q
			mutter/q exclaim/cq gush/q boast/cq+of+about brag/cq+about chant/cq sing/q read/cq signal/cn hint/cq+at imply/cn
			indicate/cn specify/c clarify/cqn elaborate/+on reference/n apologize/q+for apologise/q+for vouch/+for advocate/cn+for
			preach/cq teach/c speculate/cq+about+on summarize/cn summarise/cn characterize/n characterise/n label/n dub/n term/n brand/n
			list/n outline/n detail/n highlight/n address/n discuss/n debate/cn counter/cq retort/cq rebut/n interject/q
			interrupt/q chime/q opine/cq muse/cq reason/cq philosophize/q concur/cq counsel/lqt instruct/lt direct/lt
			confide/cq broadcast/cn publish/n print/q disseminate/n proclaim/cqn profess/ct herald/n tout/n plug/n lobby/+for campaign/+for
			petition/+for press/+for push/+for bear/n voice/n express/n convey/cn communicate/cn relay/cn issue/n
			release/n deliver/n submit/cn file/n echo/nq reassert/cn restate/cn reaffirm/cn ascertain/c correct/q amend/q greet/q
			advertise/cn bill/n credit/l+with attribute/n ascribe/n liken/n compare/n dispute/cn contest/cn challenge/cn
			retract/n withdraw/n nominate/l implore/ltq beseech/lt exhort/lt entreat/lt prompt/l invoke/n narrate/cq
			volunteer/cq venture/cq posit/c postulate/c theorize/c theorise/c hypothesize/c hypothesise/c stipulate/c
			contradict/n counterclaim/c countersue/c sue/l+for allude/+to tease/cq taunt/q jeer/q cheer/q marvel/q rave/q rant/q fume/q
			snap/q bark/q growl/q grumble/cq moan/cq groan/q gripe/cq whine/cq sob/q weep/q thunder/q intone/q recite/qn pray/c+for
			toast/n salute/n bemoan/n bewail/n begrudge/n admonish/lq upbraid/l berate/l reprimand/l castigate/n excoriate/n
			chastise/n censure/n vilify/n disparage/n disavow/n repudiate/n renounce/n disown/n`,
		nouns: `statement comment remark word message letter email tweet post report announcement declaration explanation
			description mention observation reply response answer question testimony argument assertion contention suggestion
			proposal recommendation advice request demand plea appeal call invitation warning caution promise pledge vow offer
			threat oath guarantee assurance reminder prediction forecast projection praise commendation tribute congratulation thanks
			criticism condemnation denunciation rebuke attack blame defense defence endorsement support opposition rejection
			refusal dismissal agreement disagreement protest objection complaint lament joke speech interview
			quote quotation citation reference news rumor rumour notice notification briefing account story version summary
			characterization characterisation label apology boast chant slogan motto petition charge speculation hint indication
			signal clarification reiteration insistence emphasis expression greeting broadcast publication article editorial column book memo
			note transcript resolution communique communiqué bulletin dispatch advertisement poster placard banner sign document
			lawsuit complaint indictment filing motion verdict adage proverb saying`,
	},
	{
		act: 'statement',
		stance: 'doubtful',
		verbs: `claim/cqtn allege/cqn purport/t pretend/ct suspect/cn insinuate/c rumor/c rumour/c accuse/l+of`,
		nouns: `claim allegation accusation assertion insinuation suspicion rumor rumour`,
	},
	{
		act: 'statement',
		stance: 'factive',
		verbs: `admit/cqtn+to acknowledge/cqn concede/cqn confess/cqn+to confirm/cqn reveal/cqn disclose/cn divulge/cn point/+out
			verify/cn affirm/cn certify/cn attest/c+to remind/cl`,
		nouns: `admission acknowledgement acknowledgment concession confession confirmation revelation disclosure affirmation`,
	},
	{
		act: 'statement',
		stance: 'denial',
		verbs: `deny/cnq rebut/n refute/cn`,
		nouns: `denial rebuttal refutation`,
	},
	{
		act: 'belief',
		stance: 'neutral',
		verbs: `think/cq+of+about believe/cq+in feel/cq consider/cn regard/n view/n see/n deem/n judge/n assume/c presume/c suppose/c
			imagine/c guess/c reckon/c figure/c expect/ctn anticipate/cn foresee/cn fear/cn worry/c+about doubt/cn hope/ct+for wish/ct
			love/t like/t prefer/t hate/t enjoy/n regret/cn appreciate/n trust/c favor/n favour/n disapprove/+of approve/+of
			accept/cn respect/n admire/n resent/n dislike/n distrust/n tolerate/n envision/n envisage/n perceive/cn interpret/n construe/n
			conceive/+of surmise/c infer/c deduce/c suspect/c mistrust/n question/c wonder/c ponder/c contemplate/n dread/n care/+about
			subscribe/+to sympathize/+with sympathise/+with value/n cherish/n rate/n rank/n estimate/cn project/c speculate/c`,
		nouns: `belief thought opinion view feeling sense assumption presumption supposition expectation anticipation fear worry
			doubt hope wish regret trust confidence concern conviction idea notion impression perception stance position attitude
			judgment judgement estimate hypothesis theory consensus mind perspective preference skepticism scepticism optimism pessimism
			dissatisfaction disappointment frustration anger outrage dismay surprise satisfaction enthusiasm interest approval disapproval
			backing faith suspicion understanding outlook assessment`,
	},
	{
		act: 'belief',
		stance: 'factive',
		verbs: `know/c+about realize/c realise/c understand/cn remember/cn forget/ct recognize/cn recognise/cn notice/cn learn/c+of`,
		nouns: `knowledge realization realisation understanding recognition awareness memory`,
	},
	{
		act: 'intention',
		stance: 'neutral',
		verbs: `plan/tn+to+on want/tn intend/tn aim/t+to decide/tc+on+to choose/t seek/tn desire/tn mean/t hope/t wish/t resolve/t
			propose/t opt/t+for prepare/t elect/t agree/t try/t consider/n commit/t+to volunteer/t look/t strive/t`,
		nouns: `plan intention intent aim goal desire decision willingness wish ambition objective purpose commitment determination
			proposal readiness reluctance bid`,
	},
	{
		act: 'decree',
		stance: 'neutral',
		verbs: `rule/cn+in+against order/ctln command/lt decree/cn mandate/cn ban/n prohibit/n forbid/lt allow/lt permit/lt authorize/lt
			authorise/lt approve/n sentence/l+to convict/l+of acquit/l+of grant/n award/n appoint/l name/l elect/l designate/l nominate/l
			require/ctln oblige/lt impose/n veto/n overturn/n uphold/n revoke/n suspend/n pardon/l indict/l+for+on
			sanction/n enact/n adopt/n ratify/n sign/n vote/t+for+against+to pass/n declare/n proclaim/n summon/l subpoena/l
			dismiss/n reject/n recognize/n license/n legalize/n outlaw/n disqualify/l expel/l promulgate/n establish/n set/n
			prescribe/cn disallow/n bar/l award/l absolve/l`,
		nouns: `ruling order command decree mandate ban prohibition permission authorization authorisation approval sentence
			conviction acquittal grant appointment designation nomination requirement veto pardon sanction vote verdict judgment
			judgement decision law regulation rule resolution directive instruction edict injunction warrant clearance`,
	},
	{
		act: 'finding',
		stance: 'factive',
		verbs: `find/cn show/cn discover/cn demonstrate/cn prove/cn establish/cn determine/cn reveal/cn conclude/c detect/n
			observe/cn document/cn record/cn measure/n identify/n confirm/cn see/c hear/c notice/c indicate/cn suggest/cn
			illustrate/cn uncover/n evidence/c witness/n corroborate/cn substantiate/cn certify/c diagnose/l calculate/cn compute/n
			estimate/cn count/n register/n note/c`,
		nouns: `finding discovery evidence result conclusion proof study research survey poll data analysis investigation
			figure statistic record test experiment observation measurement count estimate census audit inquiry simulation model`,
	},
];
