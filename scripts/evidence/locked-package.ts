/** A package in one version, as a lock file pins it. */
export interface LockedPackage {
  /** As the OSV schema names it: npm, Packagist, PyPI, crates.io, RubyGems, NuGet or Go. */
  ecosystem: string;
  name: string;
  version: string;
  /** When that version was released, where the file tells. */
  released?: string;
}
