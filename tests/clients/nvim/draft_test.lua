-- Runs inside a real Neovim: opens a draft, looks at its diagnostics, edits it, applies a fix. Leaves with 1 on failure.
local function say(text)
  io.stdout:write(text .. '\n')
end

local function fail(text)
  say('FAILED: ' .. text)
  vim.cmd('cquit 1')
end

local function expect(what, got, wanted)
  if not vim.deep_equal(got, wanted) then
    fail(('%s: got %s, expected %s'):format(what, vim.inspect(got), vim.inspect(wanted)))
  end
end

--- vim.wait() lets the event loop run until the condition holds.
local function await(what, condition)
  if not vim.wait(20000, condition, 10) then
    fail('never: ' .. what)
  end
end

local function clients()
  return vim.lsp.get_clients and vim.lsp.get_clients() or vim.lsp.get_active_clients()
end

local wrong = 'Le pont 🚲 a coûté 310 000 euros à la ville.'
local worse = 'Le vieux pont 🚲🚲 a coûté 320 000 euros à la ville.'
local right = 'Le vieux pont 🚲🚲 a coûté 300 000 euros à la ville.'

local function findings(buffer)
  return vim.diagnostic.get(buffer)
end

--- The text that a diagnostic underlines, by the byte columns Neovim made of the server's.
local function underlined(buffer, diagnostic)
  local line = vim.api.nvim_buf_get_lines(buffer, diagnostic.lnum, diagnostic.lnum + 1, true)[1]
  return line:sub(diagnostic.col + 1, diagnostic.end_col)
end

local function attach(how)
  if how == 'lsp folder' then
    vim.lsp.config('vidimus', { cmd = { vim.env.VIDIMUS, 'lsp' } })
    vim.lsp.enable('vidimus')
  else
    require('vidimus').setup({ cmd = { vim.env.VIDIMUS, 'lsp' } })
  end
end

local function shows_findings(buffer)
  await('a client', function()
    return #clients() == 1
  end)
  await('a finding', function()
    return #findings(buffer) == 1
  end)
  local finding = findings(buffer)[1]
  expect('rule', finding.code, 'changed-figure')
  expect('source', finding.source, 'vidimus')
  expect('severity', finding.severity, vim.diagnostic.severity.ERROR)
  expect('line', finding.lnum, 0)
  expect('underlined', underlined(buffer, finding), '310 000 euros')
end

local function follows_edits(buffer)
  vim.api.nvim_buf_set_lines(buffer, 0, 1, true, { worse })
  await('the finding of the edited line', function()
    local now = findings(buffer)
    return #now == 1 and now[1].message:find('320', 1, true) ~= nil
  end)
  expect('underlined after the edit', underlined(buffer, findings(buffer)[1]), '320 000 euros')
end

local function fixes(buffer)
  vim.api.nvim_win_set_cursor(0, { 1, findings(buffer)[1].col })
  local offered
  vim.ui.select = function(items, _, choose)
    offered = #items
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  await('the fixed line', function()
    return vim.api.nvim_buf_get_lines(buffer, 0, 1, true)[1] == right
  end)
  -- The fix first; then leaving the finding as it is.
  expect('actions offered', offered, 2)
  await('no finding', function()
    return #findings(buffer) == 0
  end)
end

local function follows_typing(buffer)
  -- As keys are: one change each, in the middle of a line with an emoji.
  vim.api.nvim_win_set_cursor(0, { 1, (right:find('300', 1, true)) - 1 })
  vim.cmd('normal! r4')
  await('the finding of the typed figure', function()
    local now = findings(buffer)
    return #now == 1 and underlined(buffer, now[1]) == '400 000 euros'
  end)
  vim.cmd('normal! r3')
  await('no finding', function()
    return #findings(buffer) == 0
  end)
end

local function leaves(buffer)
  vim.api.nvim_buf_set_lines(buffer, 0, 1, true, { wrong })
  await('a finding again', function()
    return #findings(buffer) == 1
  end)
  vim.lsp.stop_client(clients())
  await('the end of the client', function()
    return #clients() == 0
  end)
end

local function run()
  vim.cmd('filetype on')
  attach(vim.env.VIDIMUS_ATTACH)
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.VIDIMUS_DRAFT))
  local buffer = vim.api.nvim_get_current_buf()
  expect('file type', vim.bo.filetype, 'text')
  shows_findings(buffer)
  follows_edits(buffer)
  fixes(buffer)
  follows_typing(buffer)
  leaves(buffer)
end

local done, trouble = xpcall(run, debug.traceback)
if not done then
  fail(trouble)
end
say('passed')
vim.cmd('qall!')
