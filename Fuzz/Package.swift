// swift-tools-version: 6.3

// Fuzz targets of libFuzzer, one executable each; see deploy/fuzz.sh.

import PackageDescription

let fuzz: [SwiftSetting] = [
  .unsafeFlags(["-parse-as-library"])
]

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "banci", path: "..")],
  targets: [
    .executableTarget(
      name: "FuzzCSV", dependencies: [.product(name: "Documents", package: "banci")],
      swiftSettings: fuzz),
    .executableTarget(
      name: "FuzzXLSX", dependencies: [.product(name: "Documents", package: "banci")],
      swiftSettings: fuzz),
  ],
  swiftLanguageModes: [.v6]
)
