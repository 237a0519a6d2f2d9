"""Pairs of sentences in several languages: what is another fact, what another way to write it."""

import pytest

from reader.collation.collate import collate
from reader.facts.fact import FactStanding
from reader.facts.pairing import pair_facts
from reader.text.article import Article
from tests.builders import read_article

FRAMES = {
    "en": "The harbour board of Norwick met the ferry company on the pier for talks about new boats. {}",
    "de": "Der Rat der Stadt traf die Leitung der Werft, um über die neuen Boote zu sprechen. {}",
    "fr": "Le conseil de la ville a rencontré la direction du port pour parler des bateaux. {}",
    "es": "El consejo de la ciudad se reunió con la dirección del puerto para hablar de los barcos. {}",
    "ru": "Совет города встретился с руководством верфи, чтобы поговорить о новых судах. {}",
    "zh": "市议会在旧港口会见了船厂的领导，讨论新船和维修的问题。{}",
    "ar": "التقى مجلس المدينة بإدارة حوض السفن في الميناء القديم للحديث عن السفن الجديدة. {}",
    "sv": "Stadens råd träffade varvets ledning för att tala om de nya båtarna. {}",
}

# Two lines a pair, below the language; in brackets what disagrees.
OTHER_FACTS = """
= en
The fire started at [9:40 p.m.] in a store on the quay.
The fire started at [9:14 p.m.] in a store on the quay.
The fire started at [4 a.m.] in a store on the quay.
The fire started at [4 p.m.] in a store on the quay.
The first boat leaves at [noon] from the old quay.
The first boat leaves at [midnight] from the old quay.
The talks ran from 9 a.m. to [5 p.m.] at the old pier of the town.
The talks ran from 9 a.m. to [6 p.m.] at the old pier of the town.
Norwick won the final [2-1] after a goal in the last minute of the match.
Norwick won the final [3-1] after a goal in the last minute of the match.
| South | 38.9 | [28.4] | 58.2 |
| South | 38.9 | [24.8] | 58.2 |
Anna Moe, [43], runs the ferry company with her brother and her son.
Anna Moe, [34], runs the ferry company with her brother and her son.
The [43-year-old] captain was taken to the hospital of the town.
The [34-year-old] captain was taken to the hospital of the town.
[Half a million] people visited the island last summer by boat.
[A million] people visited the island last summer by boat.
[A dozen] boats were tied up at the quay when the storm came in.
[Two dozen] boats were tied up at the quay when the storm came in.
The temperature fell to [-12°C] in the harbour on the coldest night.
The temperature fell to [-21°C] in the harbour on the coldest night.
The new road is [10 km] long and runs along the coast to the town.
The new road is [12 km] long and runs along the coast to the town.
[Two thirds] of the members voted for the new boats on the day.
[Three quarters] of the members voted for the new boats on the day.
Sales rose in the [third] quarter of the year at the old ferry company.
Sales rose in the [second] quarter of the year at the old ferry company.
The law was passed on [12 June 2025] by the council of the town.
The law was passed on [June 21, 2025] by the council of the town.
The boat sank last [Tuesday] off the coast near the old town.
The boat sank last [Thursday] off the coast near the old town.
The company told [Jan Sobel] that repairs of the boats would wait.
The company told [Jan Sobol] that repairs of the boats would wait.
Ships older than 20 years pay [€40] a day at the old quay.
Ships older than 20 years pay [$40] a day at the old quay.
The firm was founded in [1987] by two brothers from the old town.
The firm was founded in [1978] by two brothers from the old town.
Profits fell 12 per cent to [£3.4m] in the first quarter.
Profits fell 12% to [£4.3 million] in the first quarter.
Police arrested [14] people, aged 19 to 34, after the march.
Police arrested [41] people, aged 19 to 34, after the march.
He was sentenced to [two years] in prison for fraud in the town.
He was sentenced to [three years] in prison for fraud in the town.
The fire killed at least [12] people and injured [30] others on Sunday.
The fire killed at least [30] people and injured [12] others on Sunday.
The bridge was built in the [19th] century by two brothers.
The bridge was built in the [18th] century by two brothers.
Inflation eased to 2.9% in May from [3.1%] in April this year.
Inflation eased to 2.9% in May from [3.4%] in April this year.
The wind reached [90 mph] on the coast in the night of the storm.
The wind reached [99 mph] on the coast in the night of the storm.
The record of [1:59:40] was set in October on a closed course.
The record of [1:59:04] was set in October on a closed course.
Rooms cost from [£45] a night, breakfast not included, at the inn.
Rooms cost from [£54] a night, breakfast not included, at the inn.
The party won [34] of 120 seats in the vote last weekend.
The party won [43] of 120 seats in the vote last weekend.
Highway [61] was closed after Flight 370 made an emergency landing.
Highway [16] was closed after Flight 370 made an emergency landing.
The vote was [51 to 49] in favour of the new pier for the boats.
The vote was [52-48] in favour of the new pier for the boats.
A [5.4]-magnitude quake struck 30 miles off the coast on Sunday.
A [4.5]-magnitude quake struck 30 miles off the coast on Sunday.
Turnout was 61.5%, against [58%] in 2018, the board said on Monday.
Turnout was 61.5%, against [59%] in 2018, the board said on Monday.
Workers get [$15.50] an hour from July 1, 2025, under the deal.
Workers get [$15.05] an hour from July 1, 2025, under the deal.
The storm cut power to 1.2 million homes, [300,000] of them in the north.
The storm cut power to 1.2 million homes, [30,000] of them in the north.
The court heard the case in 1999 and again in [2003] before it was closed.
The court heard the case in 1999 and again in [2005] before it was closed.
“We waited,” said [Amira Haddad], who runs a reading group in the old town.
“We waited,” said [Amira Hadad], who runs a reading group in the old town.
The fire killed [at least 12] people and injured 30 others on Sunday.
The fire killed [12] people and injured 30 others on Sunday.
At least [30] boats were tied up at the quay when the storm came in.
At least [36] boats were tied up at the quay when the storm came in.
The [12-storey] tower on the quay was sold to the ferry company.
The [14-storey] tower on the quay was sold to the ferry company.
The [twelve-storey] tower on the quay was sold to the ferry company.
The [14-story] tower on the quay was sold to the ferry company.
The [three]-party talks on the new boats began at the old quay.
The [four]-party talks on the new boats began at the old quay.
The captain rang the harbour [once] a day during the long storm.
The captain rang the harbour [twice] a day during the long storm.
The pipe is [300 miles] long and crosses the bay on its way to the town.
The pipe is [300 kilometres] long and crosses the bay on its way to the town.
Winds of [60 mph] hit the old quay of the town in the night.
Winds of [140 km/h] hit the old quay of the town in the night.
Fares rose by [5 percent] in the last year on the old ferry line.
Fares rose by [5 percentage points] in the last year on the old ferry line.
The company lost [$3 million] on its new boats in the last year.
The company lost [$3 billion] on its new boats in the last year.
The flood reached [1,200 homes] in the valley on Monday morning.
The flood reached [1,200 people] in the valley on Monday morning.
The loan of [40 million euros] is for new boats and a pier.
The loan of [40 million dollars] is for new boats and a pier.
The company is the [second]-largest owner of boats in the valley.
The company is the [third]-largest owner of boats in the valley.
[One in five] members voted for the new boats on the day.
[Two in five] members voted for the new boats on the day.
The council cut ferry fares for [six months] after the long strike.
The council cut ferry fares for [nine months] after the long strike.
The storm lasted [90 minutes] and sank a boat at the old quay.
The storm lasted [90 hours] and sank a boat at the old quay.
[More than 1,200] homes were without power in the town on Monday night.
[Fewer than 1,200] homes were without power in the town on Monday night.
= de
Die Sitzung begann um [20.15 Uhr] im alten Rathaus der Stadt.
Die Sitzung begann um [21.15 Uhr] im alten Rathaus der Stadt.
Am [3. Oktober] verkaufte die Stadt zwölf Boote an die Werft.
Am [8. Oktober] verkaufte die Stadt zwölf Boote an die Werft.
Der [43-jährige] Kapitän kam ins Krankenhaus der Stadt.
Der [34-jährige] Kapitän kam ins Krankenhaus der Stadt.
Die Kosten stiegen um [4,5 Prozent] auf 12 Milliarden Euro im Jahr.
Die Kosten stiegen um [5,4 Prozent] auf 12 Milliarden Euro im Jahr.
Das Spiel endete [2:1] nach einem Tor in der letzten Minute.
Das Spiel endete [3:1] nach einem Tor in der letzten Minute.
= fr
Quelque [18 000] véhicules passent chaque jour sur le pont du port.
Quelque [81 000] véhicules passent chaque jour sur le pont du port.
La réunion a commencé à [14h30] dans la mairie de la ville.
La réunion a commencé à [15h30] dans la mairie de la ville.
Les [deux tiers] des élus ont voté pour le projet du port.
Les [trois quarts] des élus ont voté pour le projet du port.
Le port a perdu 20 % de ses clients entre [2019] et 2023.
Le port a perdu 20 % de ses clients entre [2018] et 2023.
Le prix est passé de 1,50 € à [1,80 €] en un an dans le port.
Le prix est passé de 1,50 € à [1,90 €] en un an dans le port.
= es
El puerto perdió [3,2 millones de euros] en la tormenta del mes.
El puerto perdió [2,3 millones de euros] en la tormenta del mes.
La reunión empezó a las [14:30] en el ayuntamiento de la ciudad.
La reunión empezó a las [15:30] en el ayuntamiento de la ciudad.
Unas 18.000 personas visitaron el puerto el [3 de mayo] pasado.
Unas 18 mil personas visitaron el puerto el [8 de mayo] pasado.
El capitán, de 43 años, llegó a las [8] de la mañana al puerto.
El capitán, de 43 años, llegó a las [9] de la mañana al puerto.
= ru
Порт потерял [3,2 миллиарда рублей] во время шторма в городе.
Порт потерял [2,3 миллиарда рублей] во время шторма в городе.
Собрание прошло [12 июня 2025] года в старом порту города.
Собрание прошло [21 июня 2025] года в старом порту города.
Капитану судна [43 года], он живет в старом порту города.
Капитану судна [34 года], он живет в старом порту города.
Около [40%] жителей города проголосовали за новый мост.
Около [60%] жителей города проголосовали за новый мост.
Собрание начнется в [среду] в 18:30 в старом порту города.
Собрание начнется в [четверг] в 18:30 в старом порту города.
Ремонт моста продлится до [15 апреля] и обойдется в 40 млн рублей.
Ремонт моста продлится до [15 мая] и обойдется в 40 млн рублей.
= zh
新线路全长28公里，设有[19个]车站，将于[六月]开通。
新线路全长28公里，设有[18个]车站，将于[八月]开通。
这家公司去年损失了[3.2亿元]，比前年多。
这家公司去年损失了[2.3亿元]，比前年多。
会议于[2025年6月12日]下午3点举行。
会议于[2025年6月21日]下午3点举行。
[百分之二十]的居民反对这座桥的建设计划。
[30%]的居民反对这座桥的建设计划。
这座大桥长1200米，耗资4亿美元，由[两家]公司建造。
这座大桥长1,200米，耗资4亿美元，由[3家]公司建造。
= ar
خسر الميناء [18 مليون دولار] في العاصفة الأخيرة.
خسر الميناء [81 مليون دولار] في العاصفة الأخيرة.
عقد الاجتماع في [12 يونيو 2025] في الميناء القديم.
عقد الاجتماع في [21 يونيو 2025] في الميناء القديم.
قتل [12] شخصا وأصيب 30 آخرون في الحريق يوم الجمعة.
قتل [15] شخصا وأصيب 30 آخرون في الحريق يوم الجمعة.
اجتمع المجلس يوم [الأحد] في الميناء القديم مع مدير الشركة.
اجتمع المجلس يوم [الاثنين] في الميناء القديم مع مدير الشركة.
= sv
Omkring [18 000] bilar passerar bron varje dag enligt staden.
Omkring [81 000] bilar passerar bron varje dag enligt staden.
"""

OTHER_WAYS_TO_WRITE = """
= en
The pipe is 300 miles long and crosses the bay on its way to the town.
The pipe is 483 kilometres long and crosses the bay on its way to the town.
Winds of 60 mph hit the old quay of the town in the night.
Winds of 97 km/h hit the old quay of the town in the night.
The captain is 5 feet 11 inches tall and comes from the old town.
The captain is 1.8 metres tall and comes from the old town.
No more than 40 people may board the old ferry at the quay.
Not more than 40 people may board the old ferry at the quay.
More than 1,000 people waited for the old ferry at the quay.
Some 1,040 people waited for the old ferry at the quay.
The margin of error is plus or minus 3 percentage points in the poll.
The margin of error is 3 percentage points in the poll.
One in five members voted for the new boats on the day.
20 percent of members voted for the new boats on the day.
The captain rang the harbour twice during the long storm.
The captain rang the harbour two times during the long storm.
The talks lasted 90 minutes at the old quay of the town.
The talks lasted an hour and a half, or 1.5 hours, at the old quay of the town.
Donald J. Weller runs the ferry company with his brother and his son.
Donald Weller runs the ferry company with his brother and his son.
Martin Holt Jr. runs the ferry company with his brother and his son.
Martin Holt runs the ferry company with his brother and his son.
The boats were built at Ft. Norwick by two brothers from the town.
The boats were built at Fort Norwick by two brothers from the town.
The boats were built at St. Albany by two brothers from the town.
The boats were built at Saint Albany by two brothers from the town.
The boats were checked by the Norwick Harbour Board in the spring.
The boats were checked by the NHB in the spring.
The repairs will be (1) the deck, (2) the mast and (3) the rudder.
The repairs will be (1) the mast, (2) the rudder and (3) the deck.
The fire started at 14:00 in a store on the quay.
The fire started at 2 p.m. in a store on the quay.
The fire started at 2:00 pm in a store on the quay.
The fire started at two in the afternoon in a store on the quay.
The first boat leaves at noon from the old quay.
The first boat leaves at 12 p.m. from the old quay.
The first boat leaves at 6.30am from the old quay.
The first boat leaves at 6:30 a.m. from the old quay.
Polls close at 8 p.m. EST across the town and the island.
Polls close at 8 p.m. local time across the town and the island.
The launch was set for 13:00 GMT at the old pier of the town.
The launch was set for 8 a.m. EST at the old pier of the town.
Norwick won the final 2-1 after a goal in the last minute of the match.
Norwick won the final 2–1 after a goal in the last minute of the match.
Anna Moe, 43, runs the ferry company with her brother and her son.
Anna Moe, aged 43, runs the ferry company with her brother and her son.
Anna Moe, 43, runs the ferry company with her brother and her son.
The 43-year-old Anna Moe runs the ferry company with her brother and her son.
About half a million people visited the island last summer by boat.
About 500,000 people visited the island last summer by boat.
A dozen boats were tied up at the quay when the storm came in.
12 boats were tied up at the quay when the storm came in.
The temperature fell to -12C in the harbour on the coldest night.
The temperature fell to minus 12 degrees Celsius in the harbour on the coldest night.
The temperature rose to 30°C in the harbour on the hottest day.
The temperature rose to 86°F in the harbour on the hottest day.
Call the harbour office on 020 7946 0018 for more about the boats.
Call the harbour office on 020-7946-0018 for more about the boats.
Readers can call +44 20 7946 0018 for more about the boats.
Readers can call (020) 7946 0018 for more about the boats.
The new road is 10 km long and runs along the coast to the town.
The new road is 6.2 miles long and runs along the coast to the town.
Two thirds of the members voted for the new boats on the day.
Two-thirds of the members voted for the new boats on the day.
Half of the members voted for the new boats on the day.
50% of the members voted for the new boats on the day.
Sales rose in the third quarter of the year at the old ferry company.
Sales rose in Q3 of the year at the old ferry company.
The law was passed on 2025-06-02 by the council of the town.
The law was passed on June 2, 2025 by the council of the town.
The boat sank last Tuesday off the coast near the old town.
The boat sank on Tuesday off the coast near the old town.
It costs between $5 and $10 million to mend the old pier.
It costs $5 million to $10 million to mend the old pier.
It costs between 5 and 10 percent of the income to mend the old pier.
It costs 5-10% of the income to mend the old pier.
The gates shut until 15 April. Then all is open again for boats.
The gates shut until 15 April. Then all is open again for boats.
Ships older than 20 years pay €40 a day at the old quay.
Ships older than 20 years pay 40 euros a day at the old quay.
The 2nd boat of the company sank in the storm near the pier.
The second boat of the company sank in the storm near the pier.
The 21st boat of the company sank in the storm near the pier.
The twenty-first boat of the company sank in the storm near the pier.
Nearly three in four voters backed the plan for the old pier.
Nearly 75% of voters backed the plan for the old pier.
The board will meet on Sept. 5 to discuss the new pier.
The board will meet on September 5th to discuss the new pier.
Profits fell 12 per cent to £3.4m in the first quarter.
Profits fell 12% to £3.4 million in the first quarter.
The ship, 120 metres long, left the port at dawn with 40 crew.
The 120-metre ship left the port at dawn with a crew of 40.
Police arrested 14 people, aged 19 to 34, after the march.
Police arrested 14 people, aged between 19 and 34, after the march.
He was sentenced to two and a half years in prison for fraud.
He was sentenced to 30 months in prison for fraud.
In the 2010s the port lost a fifth of its trade to the north.
In the 2010s the port lost 20 percent of its trade to the north.
The fire killed at least 12 people and injured 30 others on Sunday.
The fire killed at least 12 people and hurt 30 more on Sunday.
The 30-day truce begins at midnight on Friday in the border towns.
The one-month truce begins at midnight on Friday in the border towns.
The bridge was built in the 19th century by two brothers.
The bridge was built in the nineteenth century by two brothers.
Inflation eased to 2.9% in May from 3.1% in April this year.
Inflation eased to 2.9% in May, down from April's 3.1% this year.
The wind reached 90 mph on the coast in the night of the storm.
The wind reached 145 km/h on the coast in the night of the storm.
Voting opens at 7 a.m. on Tuesday and closes at 10 p.m. that day.
Voting opens at 7am on Tuesday and closes at 10pm that day.
The suspect, Mark Elling, 29, was held in a cell for two nights.
Mark Elling, a 29-year-old suspect, was held in a cell for 48 hours.
The Q2 report shows a loss of $1.2 billion for the port company.
The second-quarter report shows a loss of $1,200 million for the port company.
The party won 34 of 120 seats in the vote last weekend.
The party won 34 of the 120 seats in the vote last weekend.
She said 2.5 million people, or one in ten, had no clean water.
She said 2,500,000 people, or 10 percent, had no clean water.
Three of the four boats came back, and one sank near the pier.
One of four boats sank near the pier, and the other three came back.
The train leaves at 9:15 and arrives at 11:45 in the capital.
The train arrives at 11:45 in the capital after leaving at 9:15.
Of the 200 jobs, 50 are in the town and 150 in the north.
There are 50 jobs in the town and 150 in the north, 200 in all.
Workers get $15.50 an hour from July 1, 2025, under the deal.
From 1 July 2025 workers get $15.50 per hour under the deal.
= de
Die Werft hat 18 000 Boote gebaut, sagte die Leitung der Stadt.
Die Werft hat 18.000 Boote gebaut, sagte die Leitung der Stadt.
Die Sitzung begann um 20.15 Uhr im alten Rathaus der Stadt.
Die Sitzung begann um 20:15 Uhr im alten Rathaus der Stadt.
Die Werft verlor 3,2 Mio. Euro im Sturm des letzten Jahres.
Die Werft verlor 3,2 Millionen Euro im Sturm des letzten Jahres.
Rund 1,5 Millionen Menschen leben in der Stadt am Fluss.
Rund 1.500.000 Menschen leben in der Stadt am Fluss.
Der 43-jährige Kapitän kam ins Krankenhaus der Stadt.
Der 43 Jahre alte Kapitän kam ins Krankenhaus der Stadt.
Die Kosten stiegen um 4,5 Prozent auf 12 Milliarden Euro im Jahr.
Die Kosten stiegen um 4,5% auf 12 Mrd. Euro im Jahr.
Zwei Drittel der Mitglieder stimmten am 2. Mai für den Plan.
66 Prozent der Mitglieder stimmten am 02.05. für den Plan.
Am Montag kamen zwölf Boote in den Hafen der alten Stadt.
Am Montag kamen 12 Boote in den Hafen der alten Stadt.
Die Polizei nahm 14 Menschen fest, drei davon aus der Stadt.
Die Polizei nahm drei Menschen aus der Stadt fest, insgesamt 14.
Am 3. und 4. Mai tagt der Rat in der alten Halle der Werft.
Der Rat tagt am 3. und 4. Mai in der alten Halle der Werft.
Zwischen 8 und 10 Uhr bleibt die Brücke am Montag gesperrt.
Die Brücke bleibt am Montag von 8 bis 10 Uhr gesperrt.
Die Werft baut bis 2030 rund 200 Boote für 3,5 Milliarden Euro.
Bis 2030 baut die Werft für 3,5 Milliarden Euro etwa 200 Boote.
Fünfundzwanzig Boote lagen am Dienstag im Hafen der Stadt.
25 Boote lagen am Dienstag im Hafen der Stadt.
Zweihundert Menschen kamen am Dienstag in den Hafen der Stadt.
200 Menschen kamen am Dienstag in den Hafen der Stadt.
= fr
Quelque 18 000 véhicules passent chaque jour sur le pont du port.
Quelque 18.000 véhicules passent chaque jour sur le pont du port.
La réunion a commencé à 14h30 dans la mairie de la ville.
La réunion a commencé à 14 h 30 dans la mairie de la ville.
Le chantier a perdu 1,5 million d'euros dans la tempête du mois.
Le chantier a perdu 1,5 M€ dans la tempête du mois.
Le 1er juin, la ville a vendu deux bateaux au port.
Le premier juin, la ville a vendu deux bateaux au port.
Le maire, âgé de 43 ans, a quitté la ville lundi soir à 20 h.
Le maire, 43 ans, a quitté la ville lundi soir à 20h00.
Une douzaine de bateaux ont coulé pendant la tempête de mardi.
Douze bateaux ont coulé pendant la tempête de mardi.
Le port a perdu 20 % de ses clients entre 2019 et 2023.
Le port a perdu 20 pour cent de ses clients entre 2019 et 2023.
Le prix est passé de 1,50 € à 1,80 € en un an dans le port.
Le prix est passé de 1,50 euro à 1,80 euro en un an dans le port.
Quatre-vingts personnes ont été évacuées de la tour mardi soir.
80 personnes ont été évacuées de la tour mardi soir.
Soixante-dix bateaux sont partis du port vendredi matin à 9 heures.
70 bateaux sont partis du port vendredi matin à 9h.
= es
El 20 % de los barcos del puerto se hundió en la tormenta.
El veinte por ciento de los barcos del puerto se hundió en la tormenta.
Unas 18.000 personas visitaron el puerto el 3 de mayo pasado.
Unas 18 000 personas visitaron el puerto el 3 de mayo pasado.
Medio millón de personas viven cerca del río de la ciudad.
500.000 personas viven cerca del río de la ciudad.
Veintiún barcos salieron del puerto el lunes por la mañana.
21 barcos salieron del puerto el lunes por la mañana.
Treinta y cinco personas fueron detenidas en la marcha del lunes.
35 personas fueron detenidas en la marcha del lunes.
= ru
Порт потерял 3,2 миллиарда рублей во время шторма в городе.
Порт потерял 3,2 млрд рублей во время шторма в городе.
По мосту проезжают 18 000 машин в день, сообщил город.
По мосту проезжают 18 тысяч машин в день, сообщил город.
Около 40% жителей города проголосовали за новый мост.
Около 40 процентов жителей города проголосовали за новый мост.
Работы обойдутся в 2,5 млн евро, заявил мэр города в среду.
Работы обойдутся в 2,5 миллиона евро, заявил мэр города в среду.
Двадцать пять судов вышли из порта в понедельник утром.
25 судов вышли из порта в понедельник утром.
В результате пожара погибли 12 человек, еще 30 пострадали в городе.
В результате пожара погибли 12 человек, ещё 30 пострадали в городе.
= zh
新线路全长28公里，设有19个车站，将于六月开通。
新线路全长28公里，设有十九个车站，将于6月开通。
这家公司去年损失了3.2亿元，比前年多。
这家公司去年损失了3.2亿元人民币，比前年多。
超过三百人参加了周五的会议，会议于下午3点开始。
300多人参加了周五的会议，会议于15:00开始。
百分之二十的居民反对这座桥的建设计划。
20%的居民反对这座桥的建设计划。
= ar
خسر الميناء 18 مليون دولار في العاصفة الأخيرة.
خسر الميناء ١٨ مليون دولار في العاصفة الأخيرة.
ارتفعت الأسعار بنسبة 5٪ هذا العام في مدن الساحل.
ارتفعت الأسعار بنسبة 5 في المئة هذا العام في مدن الساحل.
"""


def cases(block: str) -> list[tuple[str, str, str]]:
    """Language, left and right of every pair of a block."""
    found = []
    for section in block.strip().removeprefix("= ").split("\n= "):
        language, *lines = section.split("\n")
        for left, right in zip(lines[::2], lines[1::2], strict=True):
            found.append((language, left, right))
    return found


def bracketed(sentence: str) -> list[str]:
    return [piece.partition("]")[0] for piece in sentence.split("[")[1:]]


def article(language: str, sentence: str) -> Article:
    plain = sentence.replace("[", "").replace("]", "")
    made = read_article(FRAMES[language].format(plain))
    assert made.details.language == language
    return made


def claims(language: str, left: str, right: str) -> list[tuple[str, str]]:
    ours, theirs = article(language, left), article(language, right)
    return [
        (pair.left.span.of(ours.text), pair.right.span.of(theirs.text))
        for pair in pair_facts(ours, theirs, collate(ours, theirs))
        if pair.standing is FactStanding.DISAGREES and pair.left is not None and pair.right is not None
    ]


@pytest.mark.parametrize(("language", "left", "right"), cases(OTHER_FACTS))
def test_another_fact_is_a_disagreement(language: str, left: str, right: str) -> None:
    ours, theirs = bracketed(left), bracketed(right)
    assert claims(language, left, right) == list(zip(ours, theirs, strict=True))
    assert claims(language, right, left) == list(zip(theirs, ours, strict=True))


@pytest.mark.parametrize(("language", "left", "right"), cases(OTHER_WAYS_TO_WRITE))
def test_another_way_to_write_a_fact_is_none(language: str, left: str, right: str) -> None:
    assert claims(language, left, right) == []
    assert claims(language, right, left) == []
