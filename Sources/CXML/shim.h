#include <libxml/xmlversion.h>
/* Debian's libxml2 declares ICU's types, which Foundation declares too, in another version; none of them is used here. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
