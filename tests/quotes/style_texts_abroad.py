"""Short texts in other languages with their marks and ways of telling who speaks; keys as in English."""

from tests.quotes.style_texts import StyleText

GERMAN = (
    StyleText(
        "German agency",
        """Bürgermeisterin will Freibad retten

Die Stadt Altenried will ihr Freibad nun doch nicht schließen. „Wir haben einen Weg gefunden“, sagte Bürgermeisterin Carla Hense am Dienstag. „Die Kinder sollen hier schwimmen lernen.“

Kämmerer Jörg Pfaff warnte, die Kosten würden weiter steigen. „Das Loch im Haushalt“, so Pfaff, „wird davon nicht kleiner.“

Der Verein „Rettet das Bad“ zeigte sich erleichtert. Laut dem Vorsitzenden Uwe Kranz kamen 4.000 Unterschriften zusammen.

„Ich bin überglücklich!“, rief die Schülerin Mia Lorenz.""",
        (
            ("d", "Wir haben einen Weg", "Carla Hense", "sagte"),
            ("d", "Die Kinder sollen hier", "Carla Hense", "sagte"),
            ("i", "die Kosten würden weiter steigen", "Jörg Pfaff", "warnte"),
            ("d", "Das Loch im Haushalt", "Jörg Pfaff", "so"),
            ("d", "wird davon nicht kleiner", "Jörg Pfaff", "so"),
            ("f", "Rettet das Bad", None, None),
            ("i", "kamen 4.000 Unterschriften", "Uwe Kranz", "Laut"),
            ("d", "Ich bin überglücklich", "Mia Lorenz", "rief"),
        ),
    ),
    StyleText(
        "German court, inward guillemets",
        """Prozess um Goldschmuck

Im Prozess um den gestohlenen Schmuck von Burg Tann wurden am Montag 61 Zeugen gehört. Der Angeklagte Timo Reiß bestritt die Tat.

»Ich war an dem Abend im Kino«, erklärte der Angeklagte. Staatsanwältin Eva Moll nannte das »eine durchsichtige Ausrede«.

Richter Hans Beck sagte: »Wir haben Zeit.«""",
        (
            ("d", "Ich war an dem Abend", "Timo Reiß", "erklärte"),
            ("m", "eine durchsichtige Ausrede", "Eva Moll", "nannte"),
            ("d", "Wir haben Zeit", "Hans Beck", "sagte"),
        ),
    ),
)

FRENCH = (
    StyleText(
        "French daily with incises",
        """Le maire renonce à la piscine

Le maire de Valmorin a renoncé mardi à son projet de piscine. « Nous n'avons plus les moyens, a-t-il dit, de construire un tel équipement. »

« C'est une trahison », a dénoncé Claire Fontan, cheffe de l'opposition. Elle a demandé un référendum.

Selon Marc Deville, président du club de natation, deux cents enfants attendent une place.

« Nous ne lâcherons rien », assure Mme Fontan. « Les habitants », ajoute-t-elle, « ont droit à la vérité. »""",
        (
            ("d", "Nous n'avons plus les moyens", "Le maire de Valmorin", "dit"),
            ("d", "C'est une trahison", "Claire Fontan", "dénoncé"),
            ("d", "Nous ne lâcherons rien", "Claire Fontan", "assure"),
            ("d", "Les habitants", "Claire Fontan", "ajoute"),
            ("d", "ont droit à la vérité", "Claire Fontan", "ajoute"),
        ),
    ),
    StyleText(
        "French agency",
        """Grève dans les ports

Le trafic a été interrompu jeudi dans le port de Sainte-Ombre. « La situation est grave », a déclaré à la presse le ministre des Transports, Paul Vasseur. Le syndicat a qualifié l'offre du gouvernement d'« insultante ».

Paul Vasseur a affirmé : « La porte reste ouverte. »""",
        (
            ("d", "La situation est grave", "Paul Vasseur", "déclaré"),
            ("m", "insultante", "Le syndicat", "qualifié"),
            ("d", "La porte reste ouverte", "Paul Vasseur", "affirmé"),
        ),
    ),
)

SPANISH = (
    StyleText(
        "Spanish daily",
        """El puente cerrará dos años

El ayuntamiento de Valdemora cerrará el puente viejo durante dos años. “No podemos esperar más”, dijo la alcaldesa, Lucía Rendón, este lunes.

El ingeniero Pablo Sanz aseguró: “Las grietas crecen cada semana”.

«Es una ruina para el barrio», lamentó Inés Cobo, que vende flores junto al río. «Nadie nos ha preguntado», añadió.

Según la alcaldesa, las obras costarán tres millones de euros.""",
        (
            ("d", "No podemos esperar más", "Lucía Rendón", "dijo"),
            ("d", "Las grietas crecen", "Pablo Sanz", "aseguró"),
            ("d", "Es una ruina para el barrio", "Inés Cobo", "lamentó"),
            ("d", "Nadie nos ha preguntado", "Inés Cobo", "añadió"),
        ),
    ),
    StyleText(
        "Spanish with dashes",
        """El farero que no duerme

Ramón Llera vive solo en el faro de Punta Seca desde 1988.

—Aquí el tiempo no pasa —dice Ramón Llera—. Solo cambia el viento.

—¿Y el miedo? —pregunta la periodista.

—El miedo también se jubila —responde él.""",
        (
            ("d", "Aquí el tiempo no pasa", "Ramón Llera", "dice"),
            ("d", "Solo cambia el viento", "Ramón Llera", "dice"),
            ("d", "¿Y el miedo?", "la periodista", "pregunta"),
            ("d", "El miedo también se jubila", "Ramón Llera", "responde"),
        ),
    ),
)

RUSSIAN = (
    StyleText(
        "Russian agency",
        """Мост через Лугу откроют осенью

Мост через реку Лугу откроют в октябре. «Мы закончили главное», — сказал губернатор Олег Сомов. Об этом он сообщил журналистам в понедельник.

«Дорога, — добавил он, — станет короче на час».

Глава района Анна Белова заявила: «Люди ждали этого десять лет».

По словам Беловой, движение будет бесплатным.""",
        (
            ("d", "Мы закончили главное", "Олег Сомов", "сказал"),
            ("d", "Дорога", "Олег Сомов", "добавил"),
            ("d", "Люди ждали этого", "Анна Белова", "заявила"),
        ),
    ),
    StyleText(
        "Russian with dashes",
        """Хранитель маяка

Иван Рогов сорок лет следит за маяком на острове Тихом.

— Здесь время стоит, — говорит Иван Рогов. — Меняется только ветер.

— А страх? — спрашивает журналистка.

— Страх тоже выходит на пенсию, — отвечает он.""",
        (
            ("d", "Здесь время стоит", "Иван Рогов", "говорит"),
            ("d", "Меняется только ветер", "Иван Рогов", "говорит"),
            ("d", "А страх?", "журналистка", "спрашивает"),
            ("d", "Страх тоже выходит", "Иван Рогов", "отвечает"),
        ),
    ),
)
