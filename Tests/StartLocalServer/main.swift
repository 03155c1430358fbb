import Glibc
import LocalPostgres

// A command for the tests: `StartLocalServer start|stop HOME`, one process of many.
let server = LocalServer(
  home: CommandLine.arguments[2],
  environment: getenv("BANCI_POSTGRES_BIN").map { ["BANCI_POSTGRES_BIN": String(cString: $0)] }
    ?? [:])
do {
  switch CommandLine.arguments[1] {
  case "start": print(try server.start { tell("\($0)") })
  case "stop": try server.stop()
  default: exit(64)
  }
} catch {
  tell("\(error)")
  exit(1)
}

func tell(_ line: String) {
  let bytes = Array("\(line)\n".utf8)
  write(2, bytes, bytes.count)
}
