/// The server's three configuration files, written anew at every start (设置).
enum ServerSettings {
  /// For one office on one small machine: modest memory, full durability, a silent log.
  ///
  /// PostgreSQL's errors quote values (`invalid input syntax for type date: "…"`), so the log
  /// begins above them: it tells of starts, stops and crashes, and the program hears of the rest.
  static let settings = """
    # Written by banci at every start; changes here are lost. Use ALTER SYSTEM.
    listen_addresses = ''
    unix_socket_permissions = 0700
    max_connections = 100
    shared_buffers = 64MB
    min_wal_size = 32MB
    max_wal_size = 512MB
    dynamic_shared_memory_type = posix
    jit = off
    timezone = 'Asia/Shanghai'
    log_timezone = 'Asia/Shanghai'
    datestyle = 'iso, ymd'
    lc_messages = 'C'
    lc_monetary = 'C.UTF-8'
    lc_numeric = 'C.UTF-8'
    lc_time = 'C.UTF-8'
    default_text_search_config = 'pg_catalog.simple'
    log_line_prefix = '%m [%p] '
    log_min_messages = log
    log_min_error_statement = panic
    log_error_verbosity = terse
    log_statement = none
    log_duration = off
    log_min_duration_statement = -1
    log_parameter_max_length = 0
    log_parameter_max_length_on_error = 0

    """

  /// Only through the socket, and only accounts that the map names.
  static let admission = """
    # TYPE  DATABASE  USER  METHOD
    local   all       all   peer map=banci

    """

  /// Every such account of the system is the role `banci`.
  static func identities(_ accounts: [String]) -> String {
    accounts.reduce("# MAP  SYSTEM-USER  ROLE\n") { "\($0)banci  \"\($1)\"  banci\n" }
  }
}
