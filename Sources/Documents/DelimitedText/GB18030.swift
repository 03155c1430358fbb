internal import Foundation
internal import Training

/// GB18030 into bytes.
///
/// The mapping is Foundation's (kCFStringEncodingGB_18030_2000), whose two-byte and four-byte rows
/// follow GB 18030-2022.
enum GB18030 {
  static let encoding = String.Encoding(rawValue: 0x8000_0632)

  /// The text in GB18030; refuses the few private-use characters that would come back as others.
  static func encode(_ text: String) throws(Refusal) -> [UInt8] {
    guard let data = text.data(using: encoding) else { throw .charactersNotInGB18030 }
    let bytes = [UInt8](data)
    guard try DecodedText.utf8(of: FileContent(bytes), as: .gb18030).elementsEqual(text.utf8) else {
      throw .charactersNotInGB18030
    }
    return bytes
  }
}
