# Language tables are generated at build time from ICU's CLDR data; nothing is built at start.
