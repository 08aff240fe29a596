"""Invented people, outlets and sentences in seven languages, that `conferences.py` builds press conferences from.

No sentence of a speech has a question mark, a colon or a name in it, and none begins with thanks; each has a comma or
words in small letters where it can be cut. Every question ends in a question mark.
"""

from __future__ import annotations

from attrs import frozen

__all__ = ["TONGUES", "Asker", "Principal", "Tongue"]


@frozen
class Principal:
    """Somebody whom the header names."""

    name: str
    """The whole name."""
    surname: str
    """The part of it that stands after an honorific."""
    role: str
    """The office, without article."""
    of: str
    """The office after the kind of event: ``de la Première ministre``."""
    honorific: str
    """The honorific in capitals, with its dot where it has one."""


@frozen
class Asker:
    """A journalist."""

    name: str
    outlet: str


@frozen(kw_only=True, repr=False)
class Tongue:
    """What a press conference in one language is built from."""

    code: str
    heads: tuple[str, ...]
    """Headers with one principal: lines, ``{a}`` for office and name."""
    joint_heads: tuple[str, ...]
    """Headers with two principals; ``{b}`` is the second."""
    day: str
    principals: tuple[Principal, ...]
    askers: tuple[Asker, ...]
    question_labels: tuple[str, ...]
    """Labels of whoever asks, with a leading capital."""
    chair_label: str
    """The label of whoever gives others the floor, with a leading capital."""
    greeting: str
    speech: tuple[str, ...]
    questions: tuple[str, ...]
    moderation: tuple[str, ...]
    directions: tuple[str, ...]
    """Stage directions in their brackets."""
    gap: str
    """What stands for words that were not heard."""
    page: str
    """The mark of a page; ``{n}`` of ``{m}``."""
    running_head: str
    joint: str = " "
    """What stands between two sentences."""

    def __repr__(self) -> str:
        """Name the language alone, since examples of properties show it."""
        return f"<Tongue {self.code}>"


_ENGLISH = Tongue(
    code="en",
    heads=(
        "Press conference by {a}",
        "Press conference\nby {a}",
        "Press conference\n\nby {a}",
    ),
    joint_heads=(
        "Joint press conference by {a} and {b}",
        "Joint press conference\n\nby {a} and {b}",
    ),
    day="12 March 2020",
    principals=(
        Principal("Ada Marlow", "Marlow", "Prime Minister", "Prime Minister", "MS."),
        Principal("Ivo Brandt", "Brandt", "Foreign Minister", "Foreign Minister", "MR."),
        Principal("Ilka van der Molen", "van der Molen", "Secretary General", "Secretary General", "MS."),
        Principal("Siobhán O'Rourke", "O'Rourke", "Deputy Prime Minister", "Deputy Prime Minister", "MS."),
        Principal("Per Åke Lindqvist", "Lindqvist", "Press Secretary", "Press Secretary", "MR."),
    ),
    askers=(
        Asker("Joost Verhage", "Harbour Post"),
        Asker("Klára Němcová", "Coast Radio"),
        Asker("Maeve Dowd-Hale", "The Northern Gazette"),
        Asker("Tomás Olivares", "Quay News Agency"),
        Asker("Rüdiger Falk", "Channel Nine"),
    ),
    question_labels=("Question", "Journalist", "Reporter"),
    chair_label="Moderator",
    greeting="Good evening.",
    speech=(
        "We have just finished a long meeting about the northern harbours, and we have agreed on most of it.",
        "The old crane on the east quay will be replaced before the spring, as we have said all along.",
        "Nobody in the room thought that it would be cheap, but everybody thought that it was right.",
        "I have spoken with the engineers, with the pilots and with the families that wait for the evening ferry.",
        "So we will pay for a second tug, and we will pay for it together.",
        "In 2016 we promised to dredge the channel twice a year, and that promise has been kept.",
        "The lighthouse keepers will be trained on the island from next autumn.",
        "It is a small step, but it is a step in the right direction for the whole coast.",
        "Our partners asked for more time, so we gave them two weeks and a good map.",
        "The report will be published as soon as the auditors have read it to the end.",
        "There is no plan to close the harbour, and there has never been one.",
        "Later this week we shall meet the mayors of the coast and listen to what they have to say.",
        "Some of the answers will be uncomfortable for all of us, and I do not want to hide that.",
        "Safety at sea is not a luxury, it is the reason why this alliance of ports was founded.",
        "We disagreed politely on the fourth point, which will come back in the autumn.",
        "The fog signal was switched off for eleven minutes and not for an hour.",
        "We take that seriously, and the procedure has been changed since then.",
        "Two of the nine countries have still to sign, which they will do before the summer.",
        "The ice came early that year and nobody was ready for it, neither the towns nor the state.",
    ),
    questions=(
        "When will the second tug arrive, and who is going to pay for it?",
        "Can you tell us whether the pilots were asked before the decision was taken?",
        "What happens to the people who work on the old quay?",
        "Do you expect the two other countries to sign this year?",
        "Is it true that the fog signal was switched off on purpose?",
        "How much of the budget goes to the islands?",
        "Why was the report not published before the vote?",
        "Have you spoken with the mayors about the ferry, and what did they say?",
        "Does that mean that the channel will not be dredged in the spring?",
        "Will the training of the keepers be paid by the state?",
        "By when?",
    ),
    moderation=(
        "We have time for two more questions.",
        "The gentleman in the third row, please.",
        "Thank you, and over there on the left side.",
        "The next one goes to the back of the room.",
        "Please wait for the microphone before you speak.",
    ),
    directions=("(Laughter.)", "(Applause.)", "[Laughter]", "(Laughter and applause.)", "(Laughter and Applause)"),
    gap="(inaudible)",
    page="Page {n} of {m}",
    running_head="Harbour Office, verbatim service",
)

_FRENCH = Tongue(
    code="fr",
    heads=(
        "Conférence de presse {a}",
        "Conférence de presse\n{a}",
        "Conférence de presse\n\n{a}",
    ),
    joint_heads=("Conférence de presse conjointe {a} et {b}", "Conférence de presse conjointe\n\n{a} et {b}"),
    day="12 mars 2020",
    principals=(
        Principal("Anne-Sophie Lenormand", "Lenormand", "Première ministre", "de la Première ministre", "MME"),
        Principal("Ivo Brandel", "Brandel", "ministre", "du ministre", "M."),
        Principal("Désirée Aubrac", "Aubrac", "présidente", "de la présidente", "MME"),
        Principal("Jean-Loup Tessier", "Tessier", "secrétaire général", "du secrétaire général", "M."),
    ),
    askers=(
        Asker("Hélène Quillard", "Le Courrier du Port"),
        Asker("Bastien Morvan", "Radio Côte"),
        Asker("Solène Le Gall", "Agence des Îles"),
        Asker("Rémi Castagne", "Canal Nord"),
    ),
    question_labels=("Question", "Journaliste"),
    chair_label="Modératrice",
    greeting="Bonjour à tous.",
    speech=(
        "Nous avons parlé toute la matinée des ports du nord, et nous sommes d'accord sur presque tout.",
        "La vieille grue du quai sera remplacée avant le printemps, comme nous l'avons toujours dit.",
        "Personne dans la salle n'a pensé que ce serait facile, mais tout le monde a voulu le faire.",
        "Les pilotes ont travaillé toute la nuit dans la brume, et ils ont bien fait.",
        "Les ministres ont décidé d'acheter un second remorqueur, et nous le paierons ensemble.",
        "En 2016 nous avons promis de draguer le chenal deux fois par an, et cette promesse a été tenue.",
        "Les gardiens de phare seront formés sur l'île dès l'automne prochain.",
        "C'est un petit pas, mais c'est un pas dans la bonne direction pour toute la côte.",
        "Nos partenaires ont demandé un peu de temps, nous leur avons donné deux semaines.",
        "Le rapport sera publié dès que les experts l'auront lu jusqu'à la dernière page.",
        "Il n'y a aucun projet de fermeture du port, et il n'y en a jamais eu.",
        "Nous verrons cette semaine les maires de la côte pour écouter ce qu'ils ont à dire.",
        "La sécurité en mer est la raison d'être de cette alliance, et non un luxe.",
        "Le signal de brume a été coupé pendant onze minutes et non pendant une heure.",
        "Nous prenons cela au sérieux, et la procédure a été changée depuis.",
        "Deux pays n'ont pas encore signé, ce qu'ils feront avant l'été.",
        "La glace est venue tôt cette année-là et personne n'était prêt.",
        "Ce que nous voulons, c'est que chaque famille puisse attendre le bac sans crainte.",
        "Cela compte pour les villes, pour les îles et pour ceux qui y travaillent.",
    ),
    questions=(
        "Quand le second remorqueur arrivera-t-il, et qui va le payer?",
        "Les pilotes ont-ils été consultés avant la décision ?",
        "Que deviennent ceux qui travaillent sur le vieux quai ?",
        "Pensez-vous que les deux autres pays signeront cette année ?",
        "Est-il vrai que le signal de brume a été coupé exprès ?",
        "Quelle part du budget va aux îles ?",
        "Pourquoi le rapport n'a-t-il pas été publié avant le vote ?",
        "Avez-vous parlé du bac avec les maires, et que vous ont-ils dit ?",
        "Cela veut-il dire que le chenal ne sera pas dragué au printemps ?",
        "Qui paiera la formation des gardiens ?",
        "Pour quand ?",
    ),
    moderation=(
        "Nous avons le temps pour deux autres questions.",
        "Le monsieur au troisième rang, je vous en prie.",
        "La parole est au fond de la salle.",
        "Attendez le micro avant de parler, je vous prie.",
        "On passe maintenant de l'autre côté.",
    ),
    directions=("(Rires.)", "(Applaudissements.)", "(Rires)", "(Rires et applaudissements)"),
    gap="(inaudible)",
    page="Page {n} sur {m}",
    running_head="Office des ports, compte rendu",
)

_GERMAN = Tongue(
    code="de",
    heads=(
        "Pressekonferenz von {a}",
        "Pressekonferenz\nvon {a}",
        "Pressekonferenz\n\nvon {a}",
    ),
    joint_heads=("Gemeinsame Pressekonferenz von {a} und {b}", "Gemeinsame Pressekonferenz\n\nvon {a} und {b}"),
    day="12. März 2020",
    principals=(
        Principal("Hilke Marquardt", "Marquardt", "Hafenministerin", "Hafenministerin", "FRAU"),
        Principal("Ivo Brandner", "Brandner", "Ministerpräsident", "Ministerpräsident", "HERR"),
        Principal("Gesine Thorwald", "Thorwald", "Bundeskanzlerin", "Bundeskanzlerin", "FRAU"),
        Principal("Jörn Päffgen", "Päffgen", "Außenminister", "Außenminister", "HERR"),
    ),
    askers=(
        Asker("Udo Holten", "Küstenanzeiger"),
        Asker("Marlies Döring", "Hafenfunk"),
        Asker("Benno Siebrecht", "Inselzeitung"),
        Asker("Wiebke Ahlers", "Nordkanal"),
    ),
    question_labels=("Frage", "Journalistin"),
    chair_label="Moderatorin",
    greeting="Guten Abend.",
    speech=(
        "Wir haben den ganzen Vormittag über die Häfen im Norden gesprochen und uns fast überall geeinigt.",
        "Der alte Kran am östlichen Kai wird noch vor dem Frühjahr ersetzt, wie wir es immer gesagt haben.",
        "Niemand im Raum hat geglaubt, dass es billig wird, aber alle haben es gewollt.",
        "Ich habe mit den Lotsen gesprochen und mit den Familien, die abends auf die Fähre warten.",
        "Deshalb kaufen wir einen zweiten Schlepper, und wir bezahlen ihn gemeinsam.",
        "Im Jahr 2016 haben wir versprochen, die Rinne zweimal im Jahr auszubaggern, und das haben wir gehalten.",
        "Die Wärter der Leuchttürme werden ab dem nächsten Herbst auf der Insel ausgebildet.",
        "Das ist ein kleiner Schritt, aber es ist ein Schritt in die richtige Richtung.",
        "Unsere Partner haben um mehr Zeit gebeten, und wir haben ihnen zwei Wochen gegeben.",
        "Der Bericht wird veröffentlicht, sobald die Prüfer ihn bis zur letzten Seite gelesen haben.",
        "Es gibt keinen Plan, den Hafen zu schließen, und es hat nie einen gegeben.",
        "In dieser Woche treffen wir die Bürgermeister der Küste und hören ihnen zu.",
        "Manche der Antworten werden für uns alle unbequem sein, und das will ich nicht verschweigen.",
        "Sicherheit auf See ist kein Luxus, sie ist der Grund für dieses Bündnis der Häfen.",
        "Das Nebelsignal war elf Minuten lang abgeschaltet und nicht eine Stunde.",
        "Wir nehmen das ernst, und der Ablauf ist seitdem geändert worden.",
        "Zwei der neun Länder haben noch nicht unterschrieben, werden es aber vor dem Sommer tun.",
        "Das Eis kam früh in jenem Jahr, und niemand war darauf vorbereitet.",
        "Es geht um die Städte, um die Inseln und um alle, die dort arbeiten.",
    ),
    questions=(
        "Wann kommt der zweite Schlepper, und wer bezahlt ihn?",
        "Wurden die Lotsen gefragt, bevor entschieden wurde?",
        "Was wird aus den Leuten, die am alten Kai arbeiten?",
        "Rechnen Sie damit, dass die beiden anderen Länder noch in diesem Jahr unterschreiben?",
        "Stimmt es, dass das Nebelsignal mit Absicht abgeschaltet wurde?",
        "Wie viel vom Haushalt geht an die Inseln?",
        "Warum wurde der Bericht nicht vor der Abstimmung veröffentlicht?",
        "Haben Sie mit den Bürgermeistern über die Fähre gesprochen, und was sagen sie?",
        "Heißt das, dass die Rinne im Frühjahr nicht ausgebaggert wird?",
        "Wer bezahlt die Ausbildung der Wärter?",
        "Bis wann?",
    ),
    moderation=(
        "Wir haben noch Zeit für zwei Fragen.",
        "Der Herr in der dritten Reihe, bitte.",
        "Dann gehen wir hinüber auf die linke Seite.",
        "Das Mikrofon geht nach hinten.",
        "Bitte warten Sie auf das Mikrofon.",
    ),
    directions=("(Heiterkeit)", "(Beifall)", "(Lachen)", "(Heiterkeit und Beifall)"),
    gap="(akustisch unverständlich)",
    page="Seite {n} von {m}",
    running_head="Hafenamt, Mitschriften",
)

_SPANISH = Tongue(
    code="es",
    heads=(
        "Conferencia de prensa {a}",
        "Conferencia de prensa\n{a}",
        "Conferencia de prensa\n\n{a}",
    ),
    joint_heads=("Conferencia de prensa conjunta {a} y {b}",),
    day="12 de marzo de 2020",
    principals=(
        Principal("Lucía Arrieta Mora", "Arrieta", "presidenta", "de la presidenta", "SRA."),
        Principal("Ivo Brandán", "Brandán", "ministro", "del ministro", "SR."),
        Principal("Inés Zubieta", "Zubieta", "ministra", "de la ministra", "SRA."),
        Principal("Matías Olmedo", "Olmedo", "secretario general", "del secretario general", "SR."),
    ),
    askers=(
        Asker("Rocío Peralta", "El Faro"),
        Asker("Hernán Quiroga", "Radio Muelle"),
        Asker("Elvira Santos", "Agencia del Norte"),
        Asker("Gonzalo Ibarra", "Canal Costa"),
    ),
    question_labels=("Pregunta", "Periodista"),
    chair_label="Moderadora",
    greeting="Buenas tardes.",
    speech=(
        "Hemos hablado toda la mañana de los puertos del norte, y estamos de acuerdo en casi todo.",
        "La vieja grúa del muelle será reemplazada antes de la primavera, como siempre hemos dicho.",
        "Nadie en la sala pensó que sería barato, pero todos pensamos que era lo justo.",
        "He hablado con los pilotos y con las familias que esperan el último barco de la tarde.",
        "Por eso vamos a comprar un segundo remolcador, y lo vamos a pagar juntos.",
        "En 2016 prometimos dragar el canal dos veces al año, y esa promesa se ha cumplido.",
        "Los guardianes de los faros se formarán en la isla desde el próximo otoño.",
        "Es un paso pequeño, pero es un paso en la buena dirección para toda la costa.",
        "Nuestros socios pidieron más tiempo, y les dimos dos semanas y un buen mapa.",
        "El informe se publicará en cuanto los expertos lo hayan leído hasta el final.",
        "No hay ningún plan para cerrar el puerto, y nunca lo ha habido.",
        "Esta semana vamos a ver a los alcaldes de la costa para escuchar lo que tienen que decir.",
        "Algunas respuestas serán incómodas para todos nosotros, y no lo quiero ocultar.",
        "La seguridad en el mar no es un lujo, es la razón de ser de esta alianza.",
        "La señal de niebla estuvo apagada once minutos y no una hora.",
        "Lo tomamos en serio, y el procedimiento se ha cambiado desde entonces.",
        "Dos de los nueve países todavía no han firmado, lo que harán antes del verano.",
        "El hielo llegó temprano aquel año y nadie estaba preparado.",
        "Importa para las ciudades, para las islas y para quienes trabajan en ellas.",
    ),
    questions=(
        "¿Cuándo llega el segundo remolcador, y quién lo va a pagar?",
        "¿Se consultó a los pilotos antes de tomar la decisión?",
        "¿Qué pasa con la gente que trabaja en el viejo muelle?",
        "¿Espera que los otros dos países firmen este año?",
        "¿Es cierto que la señal de niebla se apagó a propósito?",
        "¿Qué parte del presupuesto va a las islas?",
        "¿Por qué no se publicó el informe antes de la votación?",
        "¿Ha hablado con los alcaldes sobre el barco, y qué le dijeron?",
        "¿Significa eso que el canal no será dragado en la primavera?",
        "¿Quién pagará la formación de los guardianes?",
        "¿Para cuándo?",
    ),
    moderation=(
        "Tenemos tiempo para dos intervenciones más.",
        "El señor de la tercera fila, por favor.",
        "Pasamos ahora al otro lado de la sala.",
        "El micrófono va para el fondo.",
        "Esperen el micrófono antes de hablar.",
    ),
    directions=("(Risas)", "(Aplausos)", "(RISAS)", "(Risas y aplausos)"),
    gap="(inaudible)",
    page="Página {n} de {m}",
    running_head="Oficina de los puertos, versiones",
)

_PORTUGUESE = Tongue(
    code="pt",
    heads=(
        "Entrevista coletiva {a}",
        "Entrevista coletiva\n{a}",
        "Conferência de imprensa\n\n{a}",
    ),
    joint_heads=("Entrevista coletiva conjunta {a} e {b}",),
    day="12 de março de 2020",
    principals=(
        Principal("Lídia Farinha Couto", "Couto", "presidenta", "da presidenta", "SRA."),
        Principal("Ivo Brandão", "Brandão", "ministro", "do ministro", "SR."),
        Principal("Inês Valadão", "Valadão", "ministra", "da ministra", "SRA."),
        Principal("Mateus Orvalho", "Orvalho", "governador", "do governador", "SR."),
    ),
    askers=(
        Asker("Graça Teles", "O Farol"),
        Asker("Henrique Pestana", "Rádio Cais"),
        Asker("Elvira Serpa", "Agência do Norte"),
        Asker("Gil Moutinho", "Canal Costa"),
    ),
    question_labels=("Pergunta", "Jornalista", "Repórter"),
    chair_label="Moderadora",
    greeting="Boa tarde.",
    speech=(
        "Falamos a manhã inteira sobre os portos do norte, e estamos de acordo em quase tudo.",
        "O velho guindaste do cais será substituído antes da primavera, como sempre dissemos.",
        "Ninguém na sala pensou que seria barato, mas todos pensaram que era o certo.",
        "Eu conversei com os pilotos e com as famílias que esperam o último barco da tarde.",
        "Por isso vamos comprar um segundo rebocador, e vamos pagar juntos.",
        "Em 2016 prometemos dragar o canal duas vezes por ano, e essa promessa foi cumprida.",
        "Os guardiões dos faróis serão formados na ilha a partir do próximo outono.",
        "É um passo pequeno, mas é um passo na direção certa para toda a costa.",
        "Os nossos parceiros pediram mais tempo, e demos a eles duas semanas e um bom mapa.",
        "O relatório será publicado assim que os peritos o tiverem lido até o fim.",
        "Não existe nenhum plano para fechar o porto, e nunca existiu.",
        "Nesta semana vamos encontrar os prefeitos da costa para ouvir o que eles têm a dizer.",
        "Algumas respostas serão incômodas para todos nós, e não quero esconder isso.",
        "A segurança no mar não é um luxo, é a razão de ser desta aliança.",
        "O sinal de nevoeiro ficou desligado onze minutos e não uma hora.",
        "Levamos isso a sério, e o procedimento foi mudado desde então.",
        "Dois dos nove países ainda não assinaram, o que farão antes do verão.",
        "O gelo chegou cedo naquele ano e ninguém estava preparado.",
        "Isso importa para as cidades, para as ilhas e para quem trabalha nelas.",
    ),
    questions=(
        "Quando chega o segundo rebocador, e quem vai pagar?",
        "Os pilotos foram consultados antes da decisão?",
        "O que acontece com as pessoas que trabalham no velho cais?",
        "O senhor espera que os outros dois países assinem neste ano?",
        "É verdade que o sinal de nevoeiro foi desligado de propósito?",
        "Que parte do orçamento vai para as ilhas?",
        "Por que o relatório não foi publicado antes da votação?",
        "A senhora falou com os prefeitos sobre o barco, e o que eles disseram?",
        "Isso quer dizer que o canal não será dragado na primavera?",
        "Quem vai pagar a formação dos guardiões?",
        "Para quando?",
    ),
    moderation=(
        "Temos tempo para mais duas intervenções.",
        "O senhor da terceira fila, por favor.",
        "Passamos agora para o outro lado da sala.",
        "O microfone vai para o fundo.",
        "Esperem o microfone antes de falar.",
    ),
    directions=("(risos)", "(aplausos)", "(Risos)", "(Risos e aplausos)"),
    gap="(inaudível)",
    page="Página {n} de {m}",
    running_head="Secretaria dos portos, transcrições",
)

_RUSSIAN = Tongue(
    code="ru",
    # A name in a title is inflected, so that who it is can't be read from it; a field names them in the nominative.
    heads=("Пресс-конференция\n\nДокладчик: {a}", "Брифинг\n\nВыступающий: {a}"),
    joint_heads=("Совместная пресс-конференция\n\nУчастники: {a}; {b}",),
    day="12 марта 2020 года",
    principals=(
        Principal("Ада Марлова", "Марлова", "министр транспорта", "", "Г-ЖА"),
        Principal("Иво Брандин", "Брандин", "губернатор", "", "Г-Н"),
        Principal("Лидия Заречная", "Заречная", "председатель правительства", "", "Г-ЖА"),
        Principal("Пётр Ольховский", "Ольховский", "министр финансов", "", "Г-Н"),
    ),
    askers=(
        Asker("Глеб Корнилин", "Портовый вестник"),
        Asker("Нина Гаврюшина", "Радио Маяк-Север"),
        Asker("Егор Сухарев", "Береговые новости"),
        Asker("Зоя Белова", "Канал Девять"),
    ),
    question_labels=("Вопрос", "Журналист", "Корреспондент"),
    chair_label="Ведущий",
    greeting="Добрый вечер.",
    speech=(
        "Мы всё утро говорили о северных портах и почти обо всём договорились.",
        "Старый кран на восточном причале заменят ещё до весны, как мы всегда и говорили.",
        "Никто в зале не думал, что это будет дёшево, но все считали это правильным.",
        "Я говорила с лоцманами и с семьями, которые ждут вечерний паром.",
        "Поэтому мы купим второй буксир и заплатим за него вместе.",
        "В 2016 году мы обещали углублять фарватер дважды в год, и это обещание выполнено.",
        "Смотрителей маяков будут учить на острове со следующей осени.",
        "Это небольшой шаг, но это шаг в верном направлении для всего побережья.",
        "Наши партнёры попросили время, и мы дали им две недели и хорошую карту.",
        "Доклад опубликуют, как только эксперты дочитают его до последней страницы.",
        "Закрывать порт никто не собирается, и таких планов никогда не было.",
        "На этой неделе мы встретимся с мэрами побережья и выслушаем их.",
        "Некоторые ответы будут неудобными для всех нас, и скрывать это я не хочу.",
        "Безопасность на море не роскошь, ради неё и создан этот союз портов.",
        "Туманный сигнал был выключен на одиннадцать минут, а не на час.",
        "Мы относимся к этому серьёзно, и порядок с тех пор изменён.",
        "Две страны из девяти ещё не подписали, но сделают это до лета.",
        "Лёд пришёл в тот год рано, и никто не был к этому готов.",
        "Это важно для городов, для островов и для тех, кто там работает.",
    ),
    questions=(
        "Когда придёт второй буксир и кто за него заплатит?",
        "Спрашивали ли лоцманов до того, как было принято решение?",
        "Что будет с людьми, которые работают на старом причале?",
        "Ждёте ли вы, что две другие страны подпишут в этом году?",
        "Правда ли, что туманный сигнал выключили нарочно?",
        "Какая часть бюджета идёт островам?",
        "Почему доклад не опубликовали до голосования?",
        "Говорили ли вы с мэрами о пароме, и что они сказали?",
        "Значит ли это, что фарватер весной углублять не будут?",
        "Кто заплатит за обучение смотрителей?",
        "К какому сроку?",
    ),
    moderation=(
        "У нас есть время ещё на двух желающих.",
        "Третий ряд, пожалуйста, говорите.",
        "Теперь переходим на другую сторону зала.",
        "Микрофон передайте, пожалуйста, назад.",
        "Дождитесь, пожалуйста, микрофона.",
    ),
    directions=("(Смех.)", "(Аплодисменты.)", "(смех)", "(Смех и аплодисменты.)"),
    gap="(неразборчиво)",
    page="Стр. {n} из {m}",
    running_head="Портовое управление, стенограммы",
)

_CHINESE = Tongue(
    code="zh",
    heads=("{a}主持例行记者会", "例行记者会\n\n{a}"),
    joint_heads=("{a}和{b}共同会见记者", "{a}和{b}联合记者会"),
    day="2020年3月12日",
    principals=(
        Principal("林海", "林", "外交部发言人", "外交部发言人", "先生"),
        Principal("周小舟", "周", "总理", "总理", "先生"),
        Principal("苏岚", "苏", "市长", "市长", "女士"),
    ),
    askers=(
        Asker("陈望", "海岸日报"),
        Asker("何澜", "港口电视台"),
        Asker("郑帆", "北岸通讯社"),
    ),
    question_labels=("记者", "问"),
    chair_label="主持人",
    greeting="大家好。",
    speech=(
        "我们整个上午都在讨论北方的港口，几乎在所有问题上都达成了一致。",
        "东码头的旧吊车将在春天以前更换，这一点我们早就说过。",
        "在座的没有人觉得这会便宜，但是大家都觉得这是对的。",
        "我和引航员谈过，也和每天傍晚等渡船的家庭谈过。",
        "所以我们要买第二艘拖船，而且由大家一起付钱。",
        "我们曾经承诺每年疏浚航道两次，这个承诺已经兑现。",
        "灯塔看守人从明年秋天起将在岛上接受培训。",
        "这只是一小步，但是对整个海岸来说方向是正确的。",
        "合作伙伴希望多一点时间，我们给了他们两个星期。",
        "专家们读完最后一页以后，报告就会公布。",
        "没有关闭港口的计划，从来也没有过。",
        "这个星期我们会和沿海各地见面，听听他们怎么说。",
        "有些答案会让我们都不舒服，这一点我不想隐瞒。",
        "海上安全不是奢侈品，这个联盟正是为此成立的。",
        "雾号只停了十一分钟，并没有停一个小时。",
        "我们认真对待这件事，程序从那以后已经改了。",
        "九个国家里还有两个没有签字，夏天以前会签。",
        "那一年冰来得很早，谁都没有准备好。",
        "这关系到城市和岛屿，也关系到在那里工作的人。",
    ),
    questions=(
        "第二艘拖船什么时候到，由谁来付钱？",
        "作出决定以前有没有问过引航员？",
        "在旧码头工作的人以后怎么办？",
        "您预计另外两个国家今年会签字吗？",
        "雾号是不是有人故意关掉的？",
        "预算当中有多少给岛屿？",
        "为什么报告没有在表决以前公布？",
        "您和沿海各地谈过渡船吗，他们怎么说？",
        "这是不是说春天不再疏浚航道？",
        "看守人的培训由谁付钱？",
        "什么时候？",
    ),
    moderation=(
        "时间还够两位朋友。",
        "请第三排的那位。",
        "现在请左边的那位。",
        "请把话筒传到后面去。",
        "请等话筒到了再讲。",
    ),
    directions=("（笑声）", "（掌声）", "（笑）", "（笑声、掌声）"),
    gap="（听不清）",
    page="{n}/{m}",
    running_head="港务局速记",
    joint="",
)

TONGUES: tuple[Tongue, ...] = (_ENGLISH, _FRENCH, _GERMAN, _SPANISH, _PORTUGUESE, _RUSSIAN, _CHINESE)
"""The languages, English first, to which examples shrink."""
