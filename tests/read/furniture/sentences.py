"""Sentences, headings and titles, all invented, that have something of furniture in them and are the article's."""

from __future__ import annotations

_LINES = {
    "en": """By Monday, the council had voted.
        By Monday the council had voted
        By Wednesday Evening
        By the river Ovel stands a mill.
        By Halden Bridge.
        By March 4
        Von Halden nach Ovel fährt kein Zug
        Par ailleurs
        Von der Leyen
        Share this with your neighbours, the mayor said.
        Follow us on this road, she said, and on Twitter we will meet.
        Updated plans will be shown in May.
        Updated: the plans of the harbour, with more rooms.
        Published in May, the book sold well.
        Read more: that was his advice
        “Read more: that was his advice.”
        Related to this, the council voted.
        See also how the mayor did it
        Photo: that is all he left.
        Credit: where it is due
        Copyright law was changed on Monday.
        Copyright by its nature is a monopoly.
        Advertising fell by nine per cent.
        Reporting by Jo Brandt has shown that the port is unsafe.
        He said that it was over (AP).
        “We were there.” — Reuters
        Reuters reported it first.
        A/B testing
        Site/map
        Twitter / Facebook
        Jo Brandt
        4 March 2026
        Author: nobody knows who it was.
        Von Angesicht zu Angesicht
        Di Padre in Figlio
        By Popular Demand
        Por La Paz
        Editing by Machine
        (Editing by hand is slow.)
        Newsletters
        Datenschutz
        Email
        Advertising
        Published: 2004
        Date: 4 March 2026
        Don't miss: The harbour museum
        Credit: The bank gives it to those who have
        The mayor sold it via Getty Images.
        The council sued Getty Images
        记者在现场看到很多人。
        来源不明
        记者：你好
        文：这是什么意思？
        作者：那时候，我不知道
        写真を見て泣いた
        Обновлено здание вокзала
        Фото на память
        شارك الرئيس في الاجتماع
        The bridge was built by Varga's firm in 1921 and stood until 1990 (Photo: Jo Brandt).
        They signed with one agency (Getty).
        The museum has three of her works (Photo: untitled, 1921).
        By signing up, you agree to serve for six years and to go where you are sent.
        By signing up, you agree to our war.
        Subscribe to our view of the world, and the river makes sense.
        Already a subscriber? Then you have paid twice, the court found.
        Click here to read the small print was the only warning the buyers got.
        Follow the river on Facebook for six months and you will know its moods.
        The treaty leaves all rights reserved
        © Halden Council owns the map and will not share it with the press.
        © was the sign on the wall.
        Copyright 2019 Halden Council forbids it, Varga said.
        (C) 2026 is the third option, the council heard.
        Copyright 2024 Act
        Originally published in 1921, the novel is now read in schools.
        Originally published in 1921
        This story was originally published as a lie, then denied.
        This article first appeared in the treaty of 1921, and was struck out in 1950.
        Image: That is what politicians care about.
        Photo: This is what the harbour looked like before the war.
        FILE: The police opened a new one.
        FILE - the menu entry was missing.
        FILE - The menu entry was missing.
        Read more: She did, every night.
        Di Stefano Signs Contract
        Di Maria Scores Twice
        Von Trapp Family Visits
        Par Five Again
        By Ines Varga's Count, Six
        By Halden Standards, Cheap
        Par Temps de Guerre
        Von Paul Keine Spur
        Von Wegen Frieden
        Por Amor al Arte
        Por Qué Halden Votó
        Di Padre Ignoto
        AP/VoteCast
        Facebook/Meta Platforms
        Reuters/Ipsos poll
        Foto de Familia
        Photo de Famille
        Bild von Halden
        Video by Night
        Illustration: A Man Buys Two Houses
        Who broke the story? — Reuters
        She works at the office of the president. — PA
        Editing by Jo Brandt. Music by Mette Solvang.
        The post of mayor appeared first on Varga's list.
        Source: nobody in the council would tell
        (Editing is slow.)
        By the time Varga and Brandt arrived, Halden was empty.
        Photo: Nobody has seen it since.
        By Jo Brandt's Own Account
        STORM — The harbour of Halden was closed for the whole of Monday morning.
        MAY 4 — The river rose over the quay and stayed there for nine days.
        Sign up for war, the posters said.
        Share on Facebook what you would not say in church.
        Get the news in your own words.
        Follow Varga to Facebook and you will find her.
        Copyright protects the map of Halden
        Related: Ines Varga's brother.
        Advertisement by the council cost 4,000.
        Updated in 1921, the law still stands
        Comments are closed to those who have none.
        (Reuters) was the only word on the note.
        Subscribe to a theory and you pay for it later
        The last letter was signed “Varga”. (AP) is what she wrote beneath.
        By Land And Sea
        By Hook or Crook
        Halden/Lisvik
        Photo Finish
        Image Problem
        Source: Her own mother.
        AP Biology
        PA Consulting
        Reading time: an hour a day
        Get our river back
        Twitter Facebook and the law
        LISVIK (SP) - The candidate of the party said that she would run again.
        More news is not better news
        By Ada Lind and the river, a mill stands
        By Order of the Council
        By Royal Appointment
        Words by the dozen
        Text: Halden 3, Lisvik 1
        Story by story, the tower rose.
        Author: Unknown
        Words: Love and Money
        Photo by photo, the file grew.
        Courtesy of the King, the bridge is open.
        Image: A River
        (Photo: none)
        She kept the letter. (Photo: see page 4)
        The bank failed in 1921. Credit: none.
        The firm moved to Lisvik. Source: Companies House
        © or not, the map is ours
        (c) 2026 and later years
        Copyright 2026 Reform Bill
        All Rights Reserved Seats
        Halden/Ovel Bridge
        AP/Halden
        Jo Brandt/Ada Lind
        Reuters/Halden Survey
        CNN Plus
        Getty Villa
        Related: Nothing
        See also: Ovel
        More on this: The book has nine pages.
        Share this: it helps nobody.
        Updated: Nobody knows when.
        Published 1921
        Updated 1921 and 1923
        2026 min read
        LISVIK, March 4 - the river rose.
        AP — The agency said so on Monday at noon in the town of Halden.
        Reuters: The agency said so on Monday at noon in the town.
        HALDEN (pop. 4,000) — The council voted on Monday for a barrier at the harbour.
        Ines Varga (Reuters) has left the town of Halden for good, the council heard.
        MARCH — The month in which the river Ovel rises over the quay of Halden.
        MARCH 4 — The river Ovel rose over the quay of Halden and stayed there.
        On March 4 (Reuters) - the council sat in Halden and voted for the barrier there.
        Follow the Ovel on Facebook
        — Ada Lind
        Comments: none
        This story first appeared in 1921
        This article was first published in Verra and then burnt
        The post Office appeared first on the map, then in the street.
        Ada Lind is a reader-supported writer.
        “By Ada Lind” was all that stood on the page.
        Reuters (London) - The agency has its seat there since 1851, the book says.
        The Times (Reuters) - A paper that is older than the agency it buys from.
        President Varga (Reuters) - In a speech that nobody heard she spoke of the river.
        Ada Lind, Lisvik (AFP) - In a letter to the paper she wrote of the river Ovel.
        MEMO — Varga wants the gate shut by nine on every night of the winter.
        DEAR SIR — I read with regret what you wrote of the council on Monday.
        CHAPTER I - In which the river Ovel rises and the town of Halden does not.
        LISVIK 2, HALDEN 1 - The team from the coast won the cup on Monday night.
        THE RIVER, May 4 — It was cold and nobody came to see it in the morning.
        Image courtesy is a virtue
        Photo by photo by photo
        Image by Numbers
        Video of the Year
        Subscribe to Halden
        Sign up for the war newsletter, they said, and win.
        Sign up for Varga's newsletter and you lose.
        Share on Facebook and perish
        Follow Ada Lind on Twitter and see
        Skip ad nauseam
        The council was told by Varga. All rights reserved for the king.
        This story has been updated by nine authors.
        Comments are closed, he wrote.
        5 min read like an hour
        Facebook Twitter Feud
        Read more at Halden's door
        Read more from the start
        Our Standards: low
        Ada Lind contributed to this report on floods.
        Originally published in nine volumes
        Photo: Ada Lind left.
        Source: Reuters was told so.
        Copyright: Who Owns It?
        By ADA LIND's hand
        By Ada Lind, Poet of Rivers
        By Ada Lind, aged nine
        By Halden, By Night
        By Ada""",
    "fr": """Recevez les réfugiés dans votre boîte de nuit
        Inscrivez-vous à la guerre contre la newsletter
        Par Temps de Guerre
        Par Monts et Vaux
        Photo de Famille
        La photo de Varga est au mur
        Par Saint Nicolas
        Photo : on n'y voit rien.
        Abonnez-vous au silence
        GRÈVE — Les ouvriers du port ont cessé le travail lundi matin à Halden.
        Source : mon voisin
        À lire aussi : il ne lisait pas.
        Publié en 1921, le livre a disparu
        Crédit : la banque refuse
        Par Ada et par Jo
        Par Ailleurs Halden
        Texte : rien
        Photo : Rien
        Le port. Photo : rien
        LISVIK (PS) — La candidate a dit lundi qu'elle voulait une barrière.
        Suivez la rivière sur Facebook
        Partager sur terre
        Lire aussi : Rien.
        Par Ada
        Source : Reuters l'a dit
        Lu par Ada Lind
        Mis à jour en 1921""",
    "de": """Melden Sie sich zum Dienst ohne Newsletter an
        Zum Thema: Er schwieg.
        Jetzt will er uns abonnieren
        Von Paul Keine Spur
        Von Wegen Frieden
        Von Halden nach Ovel fährt kein Zug
        Bild von Halden
        Foto: So sah der Hafen vor dem Krieg aus.
        Von Kopf bis Fuß
        Von Anna Für Alle
        Foto: Niemand weiß, wer es war.
        Teilen Sie diesen Artikel nicht mit dem Hund.
        STREIK — Die Arbeiter im Hafen von Halden haben am Montag nichts getan.
        Quelle: unbekannt
        Stand: Niemand weiß es
        Abonnieren Sie das Leben
        Von Montag bis Freitag
        Von Mensch zu Mensch
        Text: Leer
        Foto: Leer
        LISVIK (SPD) - Die Kandidatin will am Montag eine Sperre am Hafen bauen.
        Folgen Sie dem Fluss auf Facebook
        Bild: Der Hafen war leer.
        Redaktion der Verfassung
        (Redaktion der Verfassung)
        Von Ada
        Quelle: dpa meldete es
        Mit Material von gestern
        Stand 1921
        Von Ada Lind stammt das Bild
        DER FLUSS, 4. März - Es war kalt und niemand kam am Morgen zum Ufer.""",
    "es": """Reciba a su padre en su correo
        Por Amor al Arte
        Por Qué Halden Votó
        Foto de Familia
        Imagen: Eso es lo que queda.
        Por Dios Santo
        Síguenos hasta el río
        HUELGA — Los trabajadores del puerto de Halden pararon el lunes por la mañana.
        Fuente: mi vecino
        Foto: Eso fue todo.
        Publicado en 1921 y olvidado
        Por Fin Halden
        Por Ahora No
        Texto: Nada
        Foto: Nada.
        LISVIK (PP) - La candidata dijo el lunes que quería una barrera.
        Archivo de Halden
        Sigue a tu río en Facebook
        Por Ada
        Fuente: EFE lo dijo
        Por Ada Lind votaron todos""",
    "pt": """Receba seu pai no seu e-mail
        Por Amor à Arte
        Foto de Família
        É proibida a reprodução dos peixes no rio
        Por Nossa Senhora
        Fonte: minha mãe
        GREVE — Os trabalhadores do porto de Halden pararam na segunda de manhã.
        Foto: Nada.""",
    "it": """Di Padre Ignoto
        Foto di Famiglia
        Abbonati a una vita senza pace
        Di Notte
        Di Mamma Ce N'è Una
        Fonte: mio padre
        SCIOPERO — Gli operai del porto di Halden si sono fermati lunedì mattina.
        Di Bene in Meglio
        Di Tutto un Po'
        Foto: Niente.
        LISVIK (PD) - La candidata ha detto lunedì che vuole una barriera.
        Di Ada Lind resta poco
        Fonte: lo disse ANSA""",
    "ru": """При использовании материалов дела он был осторожен.
        По теме: Он молчал.
        На снимке: тень.
        Источник: тишина
        Фото: никто его не видел.
        Источник: река Овел
        Автор: кто знает
        Реклама не помогла
        ПОЖАР — Дом на набережной Халдена сгорел в ночь на понедельник.
        Читайте также: он не читал.
        Текст: пусто
        Фото: Пусто.
        ЛИСВИК (КПРФ) — Кандидат хочет построить барьер у входа в порт.
        Перевод денег
        (перевод денег)
        Автор: Неизвестен
        На фото: никого
        Фото: Ада ушла
        Источник: ТАСС молчал
        Автор: Ада ушла""",
    "uk": """По темі: Він мовчав.
        На знімку: тінь.
        Текст: порожньо
        Автор: Невідомий
        Фото: Нікого.""",
    "ar": """تحرير: مستحيل
        تصوير: ممنوع
        المصدر: مجهول
        انتهت الحرب. (تحرير المدينة)
        في المعاهدة جميع الحقوق محفوظة
        صورة: لا أحد يعرف
        المصدر: لا نعرف
        تابعونا إلى النهر
        بقلم: رصاص
        إعداد: ثلاثون دقيقة
        بقلم: لا أحد
        صورة: مدينة
        ترجمة: صعبة
        المصدر: رويترز قالت
        القاهرة - مدينة كبيرة على النهر يسكنها عشرون مليونا من الناس""",
    "zh": """扫描二维码关注他的行踪
        来源：没有人知道
        文：他如是说
        作者：不详
        记者：你好
        图：没有人知道这是哪里
        他走了。（编辑是一个职业）
        他的书未经授权不得转载
        作者：没有名字
        记者 说他不知道
        来源：他的母亲
        （路透社）的记者昨天来到了港口，他在那里停留了三天，后来又去了河边。
        图：他不在
        编辑：任意
        摄影：许可
        文：无
        作者：无名氏
        图文：无
        记者 们
        本报记者 在场
        校对：没有
        他说完了。（记者）
        来源：网络
        新华社是一家通讯社
        人民网上有很多文章，他每天都在那里读新闻，有时候也写一些。
        来源：新华社说的
        记者 王小明说他不知道
        文：王小明是谁
        新华社北京记者王小明说，港口的防潮堤将于五月开始修建，市长表示欢迎。""",
    "ja": """文：彼はそう言った
        撮影：禁止
        撮影：全面禁止
        訳：無理
        写真：これは誰だ
        彼女は彼の記事をもっと見る
        文：長い
        撮影：許可済
        出典：彼の母
        （共同）は通信社である。港には誰もいなかったと市長は話した。
        翻訳：可能
        訳：不明
        編集：不要
        写真：なし
        文：無
        提供：市
        【重要】市長は港口の防潮堤建設を可決したと話した。工事は五月に始まる。
        更新：なし
        文：山田太郎は言った
        出典：共同通信によれば
        撮影：高橋が泣いた""",
}

SENTENCES = {code: [line.strip() for line in lines.split("\n")] for code, lines in _LINES.items()}
"""By the language of the article that they are put into; what stands under English is of several."""

BODIES = {
    "en": (
        "The council of Halden voted nine to four for a barrier at the harbour mouth.",
        "Work begins in May and will close the eastern quay.",
        "The mayor was pleased.",
    ),
    "fr": (
        "Le conseil de Halden a voté pour une barrière à l'entrée du port.",
        "Les travaux commencent en mai avec la marée.",
    ),
    "de": (
        "Der Rat von Halden hat für eine Sperre an der Hafeneinfahrt gestimmt.",
        "Die Arbeit beginnt im Mai und ist teuer.",
    ),
    "es": (
        "El consejo de Halden votó a favor de una barrera en el puerto.",
        "Los trabajos empiezan en mayo y el muelle se cierra.",
    ),
    "pt": (
        "O conselho de Halden votou a favor de uma barreira na entrada do porto.",
        "As obras não começam antes de maio.",
    ),
    "it": (
        "Il consiglio di Halden ha votato per una barriera all'ingresso del porto.",
        "Gli operai non lavorano di notte con la marea.",
    ),
    "ru": ("Совет Халдена проголосовал за барьер у входа в порт.", "Работы начнутся в мае."),
    "uk": ("Рада Халдена проголосувала за бар'єр біля входу в порт.", "Роботи почнуться у травні."),
    "ar": ("صوت مجلس مدينة هالدن لصالح إقامة حاجز عند مدخل الميناء.", "تبدأ الأعمال في شهر مايو."),
    "zh": ("哈尔登市议会投票通过了在旧港口修建防潮堤的计划。", "工程将于五月开始。"),
    "ja": ("ハルデン市議会は港口の防潮堤建設を九対四で可決した。", "工事は五月に始まる。"),
}
"""A few paragraphs of an article in each language."""
