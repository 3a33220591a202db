-- A draft whose source is another file, named by :VidimusSource. Leaves with 1 on failure.
local function fail(text)
  io.stdout:write('FAILED: ' .. text .. '\n')
  vim.cmd('cquit 1')
end

local function await(what, condition)
  if not vim.wait(20000, condition, 10) then
    fail('never: ' .. what)
  end
end

local done, trouble = xpcall(function()
  vim.cmd('filetype on')
  local folder = vim.fn.fnamemodify(vim.env.VIDIMUS_DRAFT, ':h')
  vim.fn.writefile({ 'The bridge cost the city 300,000 euros.', 'It opened in May.' }, folder .. '/a.en.txt')
  vim.fn.writefile({ 'Le pont 🚲 a coûté 310 000 euros à la ville.', 'Il a ouvert au mois de mai.' }, folder .. '/a.fr.txt')
  require('vidimus').setup({ cmd = { vim.env.VIDIMUS, 'lsp' } })
  vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/a.fr.txt'))
  local buffer = vim.api.nvim_get_current_buf()
  await('a client', function()
    local clients = vim.lsp.get_clients and vim.lsp.get_clients() or vim.lsp.get_active_clients()
    return #clients == 1
  end)
  vim.cmd('VidimusSource ' .. vim.fn.fnameescape(folder .. '/a.en.txt'))
  await('a finding', function()
    return #vim.diagnostic.get(buffer) == 1
  end)
  if vim.diagnostic.get(buffer)[1].code ~= 'changed-figure' then
    fail(vim.inspect(vim.diagnostic.get(buffer)))
  end
end, debug.traceback)
if not done then
  fail(trouble)
end
io.stdout:write('passed\n')
vim.cmd('qall!')
