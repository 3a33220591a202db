#pragma once

// All types of the Language Server Protocol known here, one header a feature. A new type is a struct with a `fields()`
// description (protocol/codec.h): nothing else has to be written or registered.
#include "protocol/lsp/basic.h"
#include "protocol/lsp/code_action.h"
#include "protocol/lsp/diagnostics.h"
#include "protocol/lsp/documents.h"
#include "protocol/lsp/edits.h"
#include "protocol/lsp/initialize.h"
#include "protocol/lsp/window.h"
#include "protocol/lsp/workspace.h"
