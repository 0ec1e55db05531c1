/// The version of Fusabi.
public enum FusabiVersion {
    public static let current = "0.1.0"
}
