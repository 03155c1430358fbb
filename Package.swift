// swift-tools-version: 6.3

import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "banci",
  products: [
    .executable(name: "banci", targets: ["banci"]),
    .executable(name: "Benchmarks", targets: ["Benchmarks"]),
    .library(name: "Documents", targets: ["Documents", "Training"]),
    .library(name: "Postgres", targets: ["Postgres"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CFreexl", pkgConfig: "freexl", providers: [.apt(["libfreexl-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CSQLFiles", cSettings: [.unsafeFlags(["-Werror"])]),
    .target(name: "CDemoFiles", cSettings: [.unsafeFlags(["-Werror"])]),
    .target(
      name: "Postgres",
      dependencies: ["CLibpq", .product(name: "Logging", package: "swift-log")],
      swiftSettings: house),
    .target(name: "LocalPostgres", swiftSettings: house),
    .target(name: "Training", swiftSettings: house),
    // Searches are made for optimised code; without it the tests of a debug build take minutes.
    .target(
      name: "TripPlanning",
      swiftSettings: house + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(
      name: "Documents",
      dependencies: ["CCmark", "CExpat", "CFreexl", "CXlsxWriter", "CZip", "Training"],
      swiftSettings: house),
    .target(
      name: "ClassOffice",
      dependencies: [
        "CSQLFiles", "Documents", "Postgres", "Training",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "banci",
      dependencies: [
        "CDemoFiles", "ClassOffice", "Documents", "LocalPostgres", "Training", "TripPlanning",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "ClassOffice", "Documents", "Postgres", "Training", "TripPlanning",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: house),
    .target(
      name: "TestSupport",
      dependencies: ["ClassOffice", "LocalPostgres", "Postgres", "Training"],
      path: "Tests/TestSupport",
      swiftSettings: house),
    .testTarget(
      name: "PostgresTests", dependencies: ["Postgres", "TestSupport"], swiftSettings: house),
    .executableTarget(
      name: "StartLocalServer", dependencies: ["LocalPostgres"], path: "Tests/StartLocalServer",
      swiftSettings: house),
    .testTarget(
      name: "LocalPostgresTests", dependencies: ["LocalPostgres", "StartLocalServer"],
      swiftSettings: house),
    .testTarget(name: "TripPlanningTests", dependencies: ["TripPlanning"], swiftSettings: house),
    .testTarget(name: "TrainingTests", dependencies: ["Training"], swiftSettings: house),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "TestSupport", "Training"],
      exclude: ["Corpus", "Snapshots"], swiftSettings: house),
    .testTarget(
      name: "ClassOfficeTests",
      dependencies: ["ClassOffice", "Documents", "Postgres", "TestSupport", "Training"],
      swiftSettings: house),
    .testTarget(
      name: "BanciTests",
      dependencies: [
        "banci", "ClassOffice", "Documents", "TestSupport", "Training", "TripPlanning",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
