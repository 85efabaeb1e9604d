package jp.ward.guard.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.directory.Directory;

/**
 * Every proved version, the one in force by the day. Held by ShippedPolicyTest, PolicyInForceTest.
 */
public final class PolicyShelf {

  private final PolicyFolder folder;
  private final Directory directory;
  private final Vocabulary vocabulary;
  private final List<VerifiedPolicy> policies;

  PolicyShelf(
      PolicyFolder folder,
      Directory directory,
      Vocabulary vocabulary,
      List<VerifiedPolicy> policies) {
    this.folder = folder;
    this.directory = directory;
    this.vocabulary = vocabulary;
    this.policies = policies.stream().sorted(Comparator.comparing(VerifiedPolicy::from)).toList();
  }

  /** The offices, municipalities and purposes of the same folder. */
  public Directory directory() {
    return directory;
  }

  PolicyFolder folder() {
    return folder;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** How officials call a code (policies/vocabulary.csv), such as {@code ACT}, {@code CONTACT}. */
  public Optional<String> label(String column, String code) {
    return vocabulary.label(column, code);
  }

  /** The signed document of a version, byte for byte. */
  public byte[] document(VerifiedPolicy policy) {
    return folder.bytes(policy.file());
  }

  /**
   * The policy in force on that day.
   *
   * @throws IllegalStateException before the first day of every version: then nothing is answered
   */
  public VerifiedPolicy requireInForceOn(LocalDate day) {
    return inForceOn(day).orElseThrow(() -> new IllegalStateException("no policy is in force yet"));
  }

  /** The newest version whose first day has come, in the ward's zone. */
  public Optional<VerifiedPolicy> inForceOn(LocalDate day) {
    return policies.stream()
        .filter(policy -> !policy.from().isAfter(day))
        .reduce((earlier, later) -> later);
  }

  /** The version read from exactly these files; empty where they are others now. */
  public Optional<VerifiedPolicy> ofHash(String hash) {
    return policies.stream().filter(policy -> policy.hash().equals(hash)).findFirst();
  }

  /** The version in force, or the first that will be. */
  VerifiedPolicy inForceOrFirst(LocalDate day) {
    return inForceOn(day).orElse(policies.get(0));
  }

  /** The next version that waits for its first day. */
  public Optional<VerifiedPolicy> nextAfter(LocalDate day) {
    return policies.stream().filter(policy -> policy.from().isAfter(day)).findFirst();
  }
}
