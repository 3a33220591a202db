---@brief
---
--- Holds a translation against its source while it is written.
---
--- For Neovim 0.11 and later, without the plugin's setup(): `vim.lsp.enable('vidimus')`. The source of a draft is the
--- part below a divider in the same file, or the file that `init_options.source` names:
---
--- ```lua
--- vim.lsp.config('vidimus', { init_options = { source = 'en/article.md', sourceLanguage = 'en' } })
--- ```
return {
  cmd = { 'vidimus', 'lsp' },
  filetypes = { 'text', 'markdown' },
  root_markers = { 'vidimus.json', '.git' },
}
