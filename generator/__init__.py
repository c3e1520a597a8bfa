"""From API documentation pages to one OpenAPI document and a Python client.

A map of the rooms, in the order in which data flows through them:

    location, errors, nodes, yamlio    places, faults, JSON values that know where they stand, YAML 1.2
    documents                          OpenAPI documents in files, YAML or JSON
    markdown, formats, samples, pages  Markdown -> Page
    sources, add                       snapshots in spec/pages, and what is known of each
    dialects, intake                   Page -> Fragment, and an account of the pages that give none
    overlay, transforms                what we correct, on fragments and on the document
    wellformed                         the last check before stages read fragments without asking
    schemas, rules                     questions about schemas; who wins, and why
    identity, hoist                    one name for one schema, and a name for every union arm
    merge, provenance                  Fragments -> one document, and where each fact of it comes from
    service                            title, servers and key: from the settings, else from the pages
    shape                              the document made fit for code: operations, unions, names
    validate                           the standard, and the rules of the house
    amend, blame                       overlays on any OpenAPI document; the pages to which an error points
    lower, views                       what the generator library is given, and what the templates print
    emit, templates, runtime           Document -> client; only emit knows the generator library
    config, project                    names and settings; the folders of this repository or of any vendor
    pipeline, summary                  the stages in order, and what a build says at its end
    progress                           how far a build is, as stages report it and a terminal shows it
    rulebook, explain, report          where everything comes from, for a terminal and as one HTML page
    drift                              what upstream changed, and whom it breaks: fetch, diff, rules, reports
    commands, cli                      the commands; only cli prints
"""
