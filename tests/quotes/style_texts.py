"""Short texts in the manners of many kinds of news, each with the key of who says what.

A row of a key: kind ("d" direct, "m" mixed, "i" indirect, "f" fragment), the first words of what is
said, the speaker resolved within the text (None: not told), the cue (None: none, or not asked).
"""

from dataclasses import dataclass

Row = tuple[str, str, str | None, str | None]


@dataclass(frozen=True)
class StyleText:
    """One text with its key, every quotation and every reported clause in reading order."""

    style: str
    text: str
    key: tuple[Row, ...]


ENGLISH = (
    StyleText(
        "court report",
        """Baker cleared of setting fire to rival's van

A baker accused of burning a competitor's delivery van walked free from Harnley Crown Court on Thursday.

Marek Dunn, 41, had told the jury he was asleep when the blaze started. “I heard nothing until the sirens came,” he said. “By then the whole yard was lit up.”

Prosecutor Helen Ashby argued that the defendant had bought four litres of petrol the day before. “Nobody needs petrol for an electric oven, Mr Dunn, do they?” she asked him.

“My mower does,” he replied, to laughter in the public gallery.

Judge Colin Frayne told the jury that suspicion was “not the same thing as proof”. Outside court, Dunn's solicitor, Priya Nayar, said her client wanted “nothing more than to get back to his ovens”.""",
        (
            ("i", "he was asleep when the blaze started", "Marek Dunn", "told"),
            ("d", "I heard nothing until the sirens came", "Marek Dunn", "said"),
            ("d", "By then the whole yard", "Marek Dunn", "said"),
            ("i", "the defendant had bought four litres", "Helen Ashby", "argued"),
            ("d", "Nobody needs petrol for an electric oven", "Helen Ashby", "asked"),
            ("d", "My mower does", "Marek Dunn", "replied"),
            ("m", "not the same thing as proof", "Colin Frayne", "told"),
            ("m", "nothing more than to get back", "Priya Nayar", "said"),
        ),
    ),
    StyleText(
        "football",
        """Late Oduya header sinks Calder

Westmere 2-1 Calder Town

Substitute Femi Oduya headed in a stoppage-time winner to send Westmere into the last eight.

"You dream about nights like that," said Oduya, who only joined on loan in January. "The gaffer told me, 'Get across your man', and that's all I did."

Manager Rob Kettle hailed his side's "never-say-die" spirit but admitted they had been second best before the break.

His opposite number was less cheerful. "It was a foul, plain and simple," Calder boss Irena Vos told local radio. "Their lad has two hands on my keeper's back."

Kettle, asked about the incident, shrugged. "I didn't see it," he said.""",
        (
            ("d", "You dream about nights like that", "Femi Oduya", "said"),
            ("d", "The gaffer told me", "Femi Oduya", "said"),
            ("m", "never-say-die", "Rob Kettle", "hailed"),
            ("i", "they had been second best", "Rob Kettle", "admitted"),
            ("d", "It was a foul, plain and simple", "Irena Vos", "told"),
            ("d", "Their lad has two hands", "Irena Vos", "told"),
            ("d", "I didn't see it", "Rob Kettle", "said"),
        ),
    ),
    StyleText(
        "business wire",
        """Tallow Grid shares fall on profit warning

LONDON, March 4 - Shares in Tallow Grid fell 14 percent on Tuesday after the cable maker warned that copper prices would wipe out most of its annual profit.

The company said it now expected earnings of about 20 million pounds, against the 55 million analysts had forecast.

“We are not going to chase volume at any price,” Chief Executive Dana Whitlock told reporters on a call. She said the group would close its plant in Ostrava.

Analysts at Verity Brook described the update as “dire”, adding that a dividend cut was “all but certain”.

“This is a balance sheet problem, not a copper problem,” said Luis Amaral, an analyst at Penhallow, who rates the stock a sell.""",
        (
            ("i", "copper prices would wipe out", "the cable maker", "warned"),
            ("i", "it now expected earnings", "The company", "said"),
            ("d", "We are not going to chase volume", "Dana Whitlock", "told"),
            ("i", "the group would close its plant", "Dana Whitlock", "said"),
            ("m", "dire", "Analysts", "described"),
            ("m", "all but certain", "Analysts", "adding"),
            ("d", "This is a balance sheet problem", "Luis Amaral", "said"),
        ),
    ),
    StyleText(
        "local paper",
        """Villagers' fury over axed bus

Residents of Little Marling have spoken of their anger after the county council scrapped the only bus to the hospital.

Pensioner Joan Tibbs, 79, said: “It's a lifeline. Without it I'm stuck.”

Her neighbour Alf Dray agreed. “They've forgotten we exist,” he said.

Coun Peter Lunn, cabinet member for transport, said the 42A carried fewer than three passengers a trip. “We have to look at value for money,” he said. “I do understand people's frustration.”

A petition entitled ‘Save Our 42A’ has gathered 600 names. Organiser Bev Shaw said she would hand it in on Friday.

A spokesperson for Marling Coaches said: “We were not consulted.”""",
        (
            ("d", "It's a lifeline", "Joan Tibbs", "said"),
            ("d", "They've forgotten we exist", "Alf Dray", "said"),
            ("i", "the 42A carried fewer", "Peter Lunn", "said"),
            ("d", "We have to look at value", "Peter Lunn", "said"),
            ("d", "I do understand people's", "Peter Lunn", "said"),
            ("f", "Save Our 42A", None, None),
            ("i", "she would hand it in", "Bev Shaw", "said"),
            ("d", "We were not consulted", "A spokesperson", "said"),
        ),
    ),
    StyleText(
        "feature with nested quotations",
        """The last clockmaker of Pell Street

Ottilie Brandt opens the shop at nine, as her father did. “He used to say, ‘A stopped clock is only a patient that has given up,’” she recalls, winding a brass carriage clock. “I hated it. Now I say it to my own girls.”

She learned the trade at twelve. “One day he put a spring in my hand and said ‘Don't sneeze’,” she says.

Her elder daughter, Miriam, is not sure that she will take over. “Mum thinks I'll come round,” she says, lowering her voice. “I've told her, ‘I love the clocks, but I love the sea more.’”

Brandt laughs when this is repeated to her. “She'll be back,” she says. “The sea keeps terrible time.”""",
        (
            ("d", "He used to say", "Ottilie Brandt", "recalls"),
            ("d", "I hated it", "Ottilie Brandt", "recalls"),
            ("d", "One day he put a spring", "Ottilie Brandt", "says"),
            ("d", "Mum thinks I'll come round", "Miriam", "says"),
            ("d", "I've told her", "Miriam", "says"),
            ("d", "She'll be back", "Ottilie Brandt", "says"),
            ("d", "The sea keeps terrible time", "Ottilie Brandt", "says"),
        ),
    ),
    StyleText(
        "tabloid",
        """'I cried for a WEEK': Soap star Kelli opens up on axe

SOAP star Kelli Marsh has told how she “sobbed for a week” after being axed from Canal Street.

The 34-year-old actress blasted bosses as “gutless” for breaking the news by text.

Speaking exclusively on her podcast, she fumed: “Twelve years and I get a smiley face.”

A show insider hit back: “Everyone knew it was coming. Kelli was offered three meetings and turned up to none.”

Hubby Dean, 36, is standing by her. He posted a snap of the pair with the caption: “My rock.”""",
        (
            ("d", "I cried for a WEEK", None, None),
            ("m", "sobbed for a week", "Kelli Marsh", "told"),
            ("m", "gutless", "Kelli Marsh", "blasted"),
            ("d", "Twelve years and I get", "Kelli Marsh", "fumed"),
            ("d", "Everyone knew it was coming", "A show insider", None),
            ("d", "My rock", "Dean", None),
        ),
    ),
    StyleText(
        "British marks, one inside two",
        """Museum to return carved doors

The Ashmere Museum will send two carved doors back to the island of Tarro after a ten-year campaign.

‘This is a day of joy,’ said Chief Lano Keru, who first asked for them in 2014. ‘My grandmother told me, “Bring them home or do not come home.” Now I can face her.’

The director, Simon Ruddock, said the trustees had been ‘unanimous’. He denied that the museum's other holdings were at risk.

‘Each case is different,’ he said, ‘and each will be heard.’""",
        (
            ("d", "This is a day of joy", "Lano Keru", "said"),
            ("d", "My grandmother told me", "Lano Keru", "said"),
            ("m", "unanimous", "Simon Ruddock", "said"),
            ("i", "the museum's other holdings", "Simon Ruddock", "denied"),
            ("d", "Each case is different", "Simon Ruddock", "said"),
            ("d", "and each will be heard", "Simon Ruddock", "said"),
        ),
    ),
    StyleText(
        "politics live blog",
        """Budget live: chancellor faces MPs

14:05 - The chancellor is on her feet. “This is a budget for builders,” Alison Crewe tells the Commons.

14:11 - Crewe says fuel duty will be frozen for a third year.

14:20 - Leader of the opposition Tom Hargreave is shouting “Shame!” across the chamber. The Speaker asks him to calm down.

14:32 - Hargreave responds. “She has a nerve,” he says. “Builders? My constituents can't afford a brick.”

14:40 - From our economics editor: the numbers do not add up.

14:52 - Crewe has tweeted: “Proud of what we did today.” """,
        (
            ("d", "This is a budget for builders", "Alison Crewe", "tells"),
            ("i", "fuel duty will be frozen", "Alison Crewe", "says"),
            ("d", "Shame!", "Tom Hargreave", "shouting"),
            ("i", "calm down", "The Speaker", "asks"),
            ("d", "She has a nerve", "Tom Hargreave", "says"),
            ("d", "Builders? My constituents", "Tom Hargreave", "says"),
            ("d", "Proud of what we did today", "Alison Crewe", "tweeted"),
        ),
    ),
    StyleText(
        "press release",
        """Orrin Foods to build cold store in Leigh

Orrin Foods, the family-owned frozen fish producer, today announced that it will invest $45 million in a new cold store at Leigh Docks.

“This investment secures two hundred jobs,” said Karen Doyle, Managing Director of Orrin Foods. “We are proud to call Leigh our home.”

“Leigh is open for business,” added Mayor Anton Reyes. “Orrin's decision proves it.”

The company expects work to start in May. According to Doyle, the building will use a third less power than the old one.""",
        (
            ("i", "it will invest $45 million", "Orrin Foods", "announced"),
            ("d", "This investment secures", "Karen Doyle", "said"),
            ("d", "We are proud to call Leigh", "Karen Doyle", "said"),
            ("d", "Leigh is open for business", "Anton Reyes", "added"),
            ("d", "Orrin's decision proves it", "Anton Reyes", "added"),
            ("i", "the building will use a third", "Karen Doyle", "According to"),
        ),
    ),
    StyleText(
        "social posts",
        """Storm knocks out lights across Brayford

Brayford Power said on Twitter that 12,000 homes were dark. “Crews are out. Please stay away from fallen lines,” the utility wrote.

@brayford_nan posted: “Third time this month. Candles again.”

In a Facebook post, the school district announced that classes were cancelled on Wednesday.

Gov. Lena Ortiz tweeted that she had declared an emergency, calling the storm “a monster.” “Stay home tonight,” the governor wrote.""",
        (
            ("i", "12,000 homes were dark", "Brayford Power", "said"),
            ("d", "Crews are out", "the utility", "wrote"),
            ("d", "Third time this month", "brayford_nan", "posted"),
            ("i", "classes were cancelled", "the school district", "announced"),
            ("i", "she had declared an emergency", "Lena Ortiz", "tweeted"),
            ("m", "a monster", "Lena Ortiz", "calling"),
            ("d", "Stay home tonight", "Lena Ortiz", "wrote"),
        ),
    ),
    StyleText(
        "nested reports and relays",
        """Minister denies leaking memo

A minister has denied that he leaked a memo on the northern rail line, the Daily Courier reported on Sunday.

Transport Minister Owen Blyth told the newspaper that his deputy had warned him, “Do not put this in writing.”

“I never saw the memo,” Blyth said, according to the Courier. The deputy, Ruth Seller, said through a lawyer that she would not comment.

Blyth said a colleague had described the leak as “an act of sabotage”.

An official, who asked not to be named because the inquiry is confidential, said that the memo was “widely shared”.""",
        (
            ("i", "he leaked a memo", "A minister", "denied"),
            ("d", "Do not put this in writing", "deputy", "warned"),
            ("d", "I never saw the memo", "Owen Blyth", "said"),
            ("i", "she would not comment", "Ruth Seller", "said"),
            ("m", "an act of sabotage", "a colleague", "described"),
            ("m", "widely shared", "An official", "said"),
        ),
    ),
    StyleText(
        "poll",
        """Most voters want later closing time, survey finds

Six in 10 voters say bars should stay open until two, according to a Harrow Institute poll released Monday.

Only 22 percent said the present hour was “about right,” and 9 percent called it “far too late.”

The survey found that support was highest among people under 30.

“People want to go out and they want to get home safely,” said Nadia Forrest, who directs the institute. “Those two things pull in different directions.”""",
        (
            ("i", "bars should stay open until two", None, None),
            ("m", "about right", None, "said"),
            ("m", "far too late", None, "called"),
            ("i", "support was highest among", "The survey", "found"),
            ("d", "People want to go out", "Nadia Forrest", "said"),
            ("d", "Those two things pull", "Nadia Forrest", "said"),
        ),
    ),
    StyleText(
        "namesakes",
        """Brothers split over farm sale

The Hollis brothers no longer speak. Frank Hollis wants to sell the family farm; his younger brother, Gerald Hollis, does not.

“It's mud and debt,” said Frank Hollis. “Let somebody else have it.”

Gerald Hollis disagreed. “Our father is buried in that field,” he said.

Their sister, Ann Hollis-Reed, has stayed out of it. “I send them both a card at Christmas,” she said.

The auctioneer, Frank Pell, expects “a six-figure sum.”""",
        (
            ("d", "It's mud and debt", "Frank Hollis", "said"),
            ("d", "Let somebody else have it", "Frank Hollis", "said"),
            ("d", "Our father is buried", "Gerald Hollis", "said"),
            ("d", "I send them both", "Ann Hollis-Reed", "said"),
            ("m", "a six-figure sum", "Frank Pell", "expects"),
        ),
    ),
    StyleText(
        "scare quotes, titles and measures",
        """A 27" window and a "smart" lock

The so-called "quiet house" on Tern Road has a 27" window in every room and a "smart" lock that nobody can open.

Its architect, Jo Pym, wrote the book "Rooms Without Doors" and hosts the podcast "Load Bearing."

"I don't do handles," said Pym, 6'2" and dressed in grey. She calls the style "soft brutalism."

The 'quiet house' won a prize in May.""",
        (
            ("f", "smart", None, None),
            ("f", "quiet house", None, None),
            ("f", "smart", None, None),
            ("f", "Rooms Without Doors", None, None),
            ("f", "Load Bearing", None, None),
            ("d", "I don't do handles", "Jo Pym", "said"),
            ("m", "soft brutalism", "Jo Pym", "calls"),
            ("f", "quiet house", None, None),
        ),
    ),
    StyleText(
        "interview transcript",
        """Q&A: Harbour master Lotte Winge

Harbour master Lotte Winge spoke to the Beacon about the new breakwater.

BEACON: Is it finished?

WINGE: “Nearly. We have forty metres to go.”

BEACON: What has been the hardest part?

WINGE: “The winter. You pour concrete and the sea takes it away again.”

She added that the lighthouse would be repainted in June.""",
        (
            ("d", "Nearly. We have forty metres", "Lotte Winge", None),
            ("d", "The winter. You pour concrete", "Lotte Winge", None),
            ("i", "the lighthouse would be repainted", "Lotte Winge", "added"),
        ),
    ),
    StyleText(
        "US daily with a running quotation",
        """Mayor bids farewell to firehouse

CEDAR FALLS — Mayor Denise Okafor closed the city's oldest firehouse on Saturday with a speech that left several veterans in tears.

"You ran in when the rest of us ran out," Okafor said. "I was nine when Engine 4 came to our street. I remember the boots.

"I remember that nobody asked what we owed.

"That is the debt I have tried to pay."

Retired Capt. Hal Brody, 81, said he was touched. "She got it right," Brody said, wiping his eyes.""",
        (
            ("d", "You ran in when the rest", "Denise Okafor", "Okafor said"),
            ("d", "I was nine when Engine 4", "Denise Okafor", None),
            ("d", "I remember that nobody asked", "Denise Okafor", None),
            ("d", "That is the debt", "Denise Okafor", None),
            ("i", "he was touched", "Hal Brody", "said"),
            ("d", "She got it right", "Hal Brody", "said"),
        ),
    ),
    StyleText(
        "science news",
        """Moths navigate by the Milky Way, study suggests

Bogland moths find their way by starlight, researchers report in the journal Night Ecology.

The team, led by Yuki Tanabe of Morland University, showed that the insects fly straight only under a clear sky. “We covered the dome with cloth, and they simply went round in circles,” Tanabe says.

“It's a lovely experiment,” says Erik Sund, a biologist at the University of Tavle who was not involved in the work. He cautions, however, that the moths were raised indoors.

Tanabe concedes the point. “Wild moths are next,” she says.""",
        (
            ("i", "Bogland moths find their way", "researchers", "report"),
            ("i", "the insects fly straight", "The team", "showed"),
            ("d", "We covered the dome with cloth", "Yuki Tanabe", "says"),
            ("d", "It's a lovely experiment", "Erik Sund", "says"),
            ("i", "the moths were raised indoors", "Erik Sund", "cautions"),
            ("d", "Wild moths are next", "Yuki Tanabe", "says"),
        ),
    ),
    StyleText(
        "diplomacy",
        """Talks on river treaty to resume

The foreign ministers of Veldania and Ostrow will meet on June 3, officials said on Friday.

Veldanian Foreign Minister Ilya Koren said his country was ready to share water “in good years and bad.” But he ruled out any change to the border.

“We have heard promises before,” his Ostrowan counterpart, Marta Lindqvist, told a news conference in the capital. She accused Koren of “playing to the gallery” and urged him to bring engineers instead of lawyers.

Koren's spokesman, Pavel Drost, dismissed her remarks as “theatre”.

The European envoy, Jean-Marc Thibaud, welcomed the meeting, which he described as “a first step, and a small one.”""",
        (
            ("i", "The foreign ministers of Veldania", "officials", "said"),
            ("m", "in good years and bad", "Ilya Koren", "said"),
            ("d", "We have heard promises before", "Marta Lindqvist", "told"),
            ("m", "playing to the gallery", "Marta Lindqvist", "accused"),
            ("i", "him to bring engineers", "Marta Lindqvist", "urged"),
            ("m", "theatre", "Pavel Drost", "dismissed"),
            ("m", "a first step, and a small one", "Jean-Marc Thibaud", "described"),
        ),
    ),
)
