"""The site's content for other programs: statements as data, pages as Markdown, addresses for crawlers."""
