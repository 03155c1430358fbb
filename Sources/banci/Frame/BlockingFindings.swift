/// A check found errors (必须处理的问题), has shown them, and the command ends with status 2.
struct BlockingFindings: Error {}
