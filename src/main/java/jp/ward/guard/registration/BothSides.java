package jp.ward.guard.registration;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.web.Refusal;

/**
 * Refuses that one measure holds somebody on both of its sides by a strong identifier (design 4.3)
 * or by a whole name with its date of birth: whoever it protects would be blocked by it, or whoever
 * is blocked would be protected. Held by ConfirmationStoryTest.
 */
public final class BothSides {

  private static final String WORDS =
      "Nobody stands on both sides of one measure: correct one of the two."
          + " 同じ人を対象者と相手方の両方には登録できません。";

  private BothSides() {}

  /** A mark that a measure holds already, and on which side. */
  public record Present(RegistrationSide side, KnownRef ref) {}

  /** Adds a problem for every respondent and associate of a registration who is protected by it. */
  static void refuse(List<Entered> entered, FieldProblems problems) {
    Set<String> guarded = new HashSet<>();
    entered.stream()
        .filter(one -> one.side() == RegistrationSide.PROTECTED)
        .forEach(one -> guarded.addAll(strong(one.marks())));
    List<Entered> others =
        entered.stream().filter(one -> one.side() == RegistrationSide.RESPONDENT).toList();
    for (int i = 0; i < others.size(); i++) {
      String path = "respondents[" + i + "]";
      refuse(others.get(i), path, guarded, problems);
      List<Entered> associates = others.get(i).associates();
      for (int j = 0; j < associates.size(); j++) {
        refuse(associates.get(j), path + ".associates[" + j + "]", guarded, problems);
      }
    }
  }

  private static void refuse(
      Entered one, String path, Set<String> guarded, FieldProblems problems) {
    if (strong(one.marks()).stream().anyMatch(guarded::contains)) {
      problems.add(path + ".identifiers", WORDS);
    }
  }

  /** Throws {@link Refusal}, 409, where what is added stands on the other side already. */
  public static void require(Entered added, List<Present> present, Identities identities) {
    Set<String> others = new HashSet<>();
    present.stream()
        .filter(one -> isAgainst(added.side(), one.side()))
        .map(one -> identities.atNewestDepth(one.ref()))
        .forEach(ref -> others.addAll(strong(List.of(ref))));
    Set<String> marks = new HashSet<>(strong(added.marks()));
    added.associates().forEach(one -> marks.addAll(strong(one.marks())));
    if (marks.stream().anyMatch(others::contains)) {
      throw Refusal.conflict(WORDS);
    }
  }

  private static boolean isAgainst(RegistrationSide one, RegistrationSide other) {
    return switch (one) {
      case PROTECTED -> other == RegistrationSide.RESPONDENT || other == RegistrationSide.ASSOCIATE;
      case RESPONDENT, ASSOCIATE -> other == RegistrationSide.PROTECTED;
      case SAFE, UNSAFE -> false;
    };
  }

  private static Set<String> strong(Collection<KnownRef> marks) {
    Set<String> strong = new HashSet<>();
    marks.stream()
        .filter(one -> one.whole() && (one.scheme().isStrong() || one.scheme() == Scheme.NAME_DOB))
        .forEach(one -> strong.add(one.mark()));
    return strong;
  }
}
