"""From API documentation pages to one OpenAPI document and a Python client.

A map of the rooms, in the order in which data flows through them:

    location, errors, nodes, yamlio    places, faults, JSON values that know where they stand, YAML 1.2
    documents                          OpenAPI documents in files, YAML or JSON
    markdown, formats, samples, pages  Markdown -> Page
    sources, add                       snapshots in spec/pages, and what is known of each
    dialects                           Page -> Fragment
    overlay, transforms                what we correct, on fragments and on the document
    wellformed                         the last check before stages read fragments without asking
    schemas, rules                     questions about schemas; who wins, and why
    identity, hoist                    one name for one schema, and a name for every union arm
    merge, provenance                  Fragments -> one document, and where each fact of it comes from
    shape                              the document made fit for code: operations, unions, names
    validate                           the standard, and the rules of the house
    amend                              overlays on any OpenAPI document
    lower, views                       what the generator library is given, and what the templates print
    emit, templates, runtime           Document -> client; only emit knows the generator library
    config, pipeline, summary          the stages in order, and what a build says at its end
    progress                           how far a build is, as stages report it and a terminal shows it
    commands, cli                      the commands; only cli prints
"""
