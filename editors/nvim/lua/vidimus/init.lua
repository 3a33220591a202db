-- vidimus in Neovim 0.7 and later: starts `vidimus lsp` for texts and gives it its settings. See :help vidimus.
local M = {}

local defaults = {
  cmd = { 'vidimus', 'lsp' },
  filetypes = { 'text', 'markdown' },
  root_markers = { 'vidimus.json', '.git' },
  source = nil, -- path or URI of the source; a relative path starts from the root
  source_language = nil,
  draft_language = nil,
  source_first = nil,
  on_attach = nil,
  capabilities = nil,
}

local options = vim.deepcopy(defaults)

-- 0.7 has no vim.lsp.start() that would find a running client again: its id by root and settings.
local clients = {}

--- What the server understands; only what was set.
local function server_settings(o)
  return {
    source = o.source,
    sourceLanguage = o.source_language,
    draftLanguage = o.draft_language,
    sourceFirst = o.source_first,
  }
end

local function parent(path)
  return vim.fn.fnamemodify(path, ':h')
end

--- The nearest folder upwards that holds a marker, or the folder of the file. Of a buffer without a file: the current one.
local function root_of(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  if name == '' then
    return vim.fn.getcwd()
  end
  local start = parent(vim.fn.fnamemodify(name, ':p'))
  local folder = start
  while true do
    for _, marker in ipairs(options.root_markers) do
      if vim.loop.fs_stat(folder .. '/' .. marker) then
        return folder
      end
    end
    local above = parent(folder)
    if above == folder then
      return start
    end
    folder = above
  end
end

--- The configuration of a client as vim.lsp.start() and vim.lsp.start_client() want it.
function M.client_config(buffer)
  local root = root_of(buffer)
  local settings = server_settings(options)
  if vim.tbl_isempty(settings) then
    settings = vim.empty_dict()
  end
  return {
    name = 'vidimus',
    cmd = options.cmd,
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ':t') } },
    init_options = settings,
    settings = { vidimus = settings },
    on_attach = options.on_attach,
    capabilities = options.capabilities,
  }
end

local function start_client_07(buffer, config)
  local key = vim.inspect({ config.root_dir, config.cmd, config.init_options })
  local id = clients[key]
  -- client_is_stopped() is true in 0.7 while a client is still starting: ask whether it exists.
  if not (id and vim.lsp.get_client_by_id(id)) then
    id = vim.lsp.start_client(config)
    clients[key] = id
  end
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
  return id
end

--- Checks a buffer: starts a server if none runs for its folder. Returns the client's id.
function M.attach(buffer)
  if not buffer or buffer == 0 then
    buffer = vim.api.nvim_get_current_buf()
  end
  if vim.fn.executable(options.cmd[1]) ~= 1 then
    if not M.complained then
      M.complained = true
      vim.notify('vidimus: cannot run ' .. options.cmd[1] .. '; install it, or set cmd in setup()', vim.log.levels.ERROR)
    end
    return nil
  end
  local config = M.client_config(buffer)
  if vim.lsp.start then
    return vim.lsp.start(config, { bufnr = buffer })
  end
  return start_client_07(buffer, config)
end

--- Names the source of the drafts from now on and starts anew with it.
function M.set_source(path)
  options.source = path ~= '' and vim.fn.fnamemodify(path, ':p') or nil
  M.restart()
end

local function running()
  local all = vim.lsp.get_clients and vim.lsp.get_clients() or vim.lsp.get_active_clients()
  return vim.tbl_filter(function(client)
    return client.name == 'vidimus'
  end, all)
end

--- Ends the servers and starts them again for the buffers they had.
function M.restart()
  local buffers = {}
  for _, client in ipairs(running()) do
    for _, buffer in ipairs(vim.lsp.get_buffers_by_client_id(client.id)) do
      buffers[buffer] = true
    end
    vim.lsp.stop_client(client.id)
  end
  clients = {}
  local stopped = vim.wait(2000, function()
    return #running() == 0
  end, 10)
  if not stopped then
    vim.notify('vidimus: the server does not end', vim.log.levels.WARN)
  end
  for buffer in pairs(buffers) do
    M.attach(buffer)
  end
end

--- Checks buffers of the configured file types from now on, those that are open included.
function M.setup(given)
  options = vim.tbl_deep_extend('force', vim.deepcopy(defaults), given or {})
  M.complained = false
  local group = vim.api.nvim_create_augroup('vidimus', { clear = true })
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = options.filetypes,
    callback = function(event)
      M.attach(event.buf)
    end,
  })
  vim.api.nvim_create_user_command('VidimusSource', function(command)
    M.set_source(command.args)
  end, { nargs = '?', complete = 'file', desc = 'Name the source of the drafts' })
  vim.api.nvim_create_user_command('VidimusRestart', M.restart, { desc = 'Start the vidimus server anew' })
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and vim.tbl_contains(options.filetypes, vim.bo[buffer].filetype) then
      M.attach(buffer)
    end
  end
end

return M
