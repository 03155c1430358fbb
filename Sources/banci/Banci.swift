/// The program: reads the command line, runs it and leaves with its exit status.
@main enum Banci {
  static func main() async {
    StandardStreams.secure()
    let status = await Invocation<BanciCommand>.ofThisProcess().run()
    status.leave()
  }
}
