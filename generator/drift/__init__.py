"""What upstream changed, and what that does to callers of the API and to users of the client.

The rooms, in the order in which data flows through them:

    change, finding, outcome    the values
    fetch                       the pages that are upstream now
    diff                        two documents -> changes
    ours, theirs, target        what is compared: the snapshots, the pages upstream, a page, a document of the vendor's
    news                        which changes are new upstream
    testimony, losses           what dialects lose, and which pages can tell nevertheless
    checkable                   which changes are none for sure
    rules, judged               changes -> findings, waivers, what the client needs
    surface, remarks            the Python surface of the client; what else a maintainer should know
    against, raw, documents     -> outcome: against pages, against the vendor's document, of any two documents
    audit                       how far our document and the vendor's own agree
    formats, html               an outcome as text, JSON, Markdown, workflow commands, and as a page
"""
