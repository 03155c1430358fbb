public import ArgumentParser
public import Training

/// What a roster is given out for, by its Chinese word.
extension RosterPurpose: ExpressibleByArgument {}

/// The order of a roster, by its Chinese word.
extension RosterOrder: ExpressibleByArgument {}
