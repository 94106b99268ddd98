"""Twenty headers as a bulk mailer and the relays on the way write them."""

RECEIVED = """\
from {helo} ({helo} [{address}])
\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)
\t key-exchange X25519 server-signature RSA-PSS (2048 bits) server-digest SHA256)
\tby {by} (Postfix) with ESMTPS id {id}
\tfor <alice@example.com>; {date}"""

SIGNATURE = """\
v=1; a=rsa-sha256; c=relaxed/relaxed; d={domain}; s={selector};
\tt=1717400001; h=from:to:subject:date:message-id:list-unsubscribe;
\tbh=frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY=;
\tb=dzdVyOfAKCdLXdJOc9G2q8LoXSlEniSbav+yuU4zGeeruD00lszZVoG4ZHRNiYzR
\t W1kqMuN0dD3JuHVMYRyl1DrDn9hSjYlT3cJDfJ8rZmzsM2kVKbaRfzlQWxPo="""

HEADERS = [
    (
        "ARC-Seal",
        "i=1; a=rsa-sha256; cv=none; d=relay.example.net; s=arc-20240116; t=1717398803;\n"
        "\tb=KJ0sNbqVdMkzDiUO2hEoUQ5eHZKBq0cGv1Y0vhXq2mGOQ4bqkV0cWm2Z0o1FJXcP\n"
        "\t c6gEJbAh0aWw3XnRrGxkqzT8fR6sV7kN1u4Yt0pLmHd9eS2yQiZj5oKfCxBvUwNa\n"
        "\t 7TgPqLrEwXyMnDhJzVbSc8kF3oIuRt6YaHe0GvKdQmZsWxCfBpNjLlUiToOyA==",
    ),
    (
        "ARC-Authentication-Results",
        "i=1; relay.example.net;\n\tdkim=pass header.i=@news.example.org header.s=k2024;\n"
        "\tspf=pass (relay.example.net: domain of bounce-7f31@news.example.org designates\n"
        "\t 192.0.2.143 as permitted sender) smtp.mailfrom=bounce-7f31@news.example.org;\n"
        "\tdmarc=pass (p=QUARANTINE sp=QUARANTINE dis=NONE) header.from=example.org",
    ),
    (
        "Received",
        RECEIVED.format(
            helo="out3.news.example.org",
            address="192.0.2.143",
            by="mx1.example.com",
            id="4bXk2T3Q9Nz",
            date="Mon,  3 Jun 2024 09:13:27 +0200 (CEST)",
        ),
    ),
    (
        "Received",
        RECEIVED.format(
            helo="app-17.internal.example.org",
            address="198.51.100.17",
            by="out3.news.example.org",
            id="9D1F240A7C",
            date="Mon,  3 Jun 2024 07:13:24 +0000 (UTC)",
        ),
    ),
    (
        "Received",
        "by app-17.internal.example.org (Postfix, from userid 1001)\n"
        "\tid 31C0A6016E; Mon,  3 Jun 2024 07:13:21 +0000 (UTC)",
    ),
    (
        "ARC-Message-Signature",
        "i=1; " + SIGNATURE.format(domain="relay.example.net", selector="arc-20240116"),
    ),
    ("DKIM-Signature", SIGNATURE.format(domain="news.example.org", selector="k2024")),
    ("DKIM-Signature", SIGNATURE.format(domain="bulk.example.net", selector="s1024-2016-04")),
    (
        "Authentication-Results",
        "mx1.example.com;\n\tdkim=pass (2048-bit key) header.d=news.example.org header.s=k2024;\n"
        "\tspf=pass smtp.mailfrom=bounce-7f31@news.example.org;\n"
        "\tdmarc=pass header.from=example.org",
    ),
    ("Date", "Mon, 3 Jun 2024 07:13:21 +0000"),
    ("From", '"Example Weekly (Redaktion)" <editor@news.example.org>'),
    ("To", "Alice Müller <alice@example.com>, Bob Jansen <bob@example.com>"),
    ("Message-ID", "<20240603071321.7f31.492a@app-17.internal.example.org>"),
    ("Subject", "=?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus_der_Redaktion=3A_die_Woche_in_f=C3=BCnf_Texten?="),
    ("MIME-Version", "1.0"),
    (
        "Content-Type",
        "multipart/mixed;\n"
        '\tboundary="----=_Part_492_1187326141.1717398801342.weekly-eu-2024-23-europe"',
    ),
    ("List-Id", "Example Weekly for readers in Europe <weekly-eu.news.example.org>"),
    (
        "List-Unsubscribe",
        "<https://news.example.org/u/7f31a0c2d9?list=weekly-eu&lang=de>,\n"
        "\t<mailto:unsubscribe-7f31@news.example.org?subject=unsubscribe>",
    ),
    (
        "References",
        "<20240527071402.6e90.11c7@app-17.internal.example.org>\n"
        "\t<20240520071355.5d8f.7720@app-17.internal.example.org>\n"
        "\t<20240513071347.4c7e.30d1@app-17.internal.example.org>",
    ),
    ("Feedback-ID", "7f31:weekly-eu:2024-23:news.example.org:bulk"),
]
