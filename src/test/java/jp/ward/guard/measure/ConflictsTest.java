package jp.ward.guard.measure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureSnapshot.Associate;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.Test;

class ConflictsTest {

  private static final MeasureSnapshot MEASURE =
      new MeasureSnapshot(
          "msr_1",
          1,
          MeasureState.ACTIVE,
          "141011",
          "14101-civil",
          RegisteredAddress.UNKNOWN,
          Set.of(),
          List.of(new ProtectedPerson(ProtectedRole.APPLICANT, marks("her"))),
          List.of(
              new Respondent(
                  marks("him"), List.of(new Associate(AssociateKind.RELATIVE, marks("mother"))))),
          marks("safe"),
          marks("unsafe"));

  private static List<KnownRef> marks(String of) {
    return List.of(new KnownRef(Scheme.STAFF, "", of, true, 1));
  }

  private static boolean between(String own, String close) {
    return Conflicts.between(Set.of(own), marks(close), List.of(MEASURE), Set.of("asked"));
  }

  @Test
  void whoever_stands_in_the_case_on_either_side_does_not_judge_it() {
    for (String party : List.of("her", "him", "mother", "asked")) {
      assertTrue(between(party, "nobody"), party);
    }
  }

  @Test
  void whoever_stands_close_to_somebody_in_the_case_does_not_judge_it() {
    for (String tied : List.of("her", "him", "mother", "asked")) {
      assertTrue(between("me", tied), tied);
    }
  }

  @Test
  void anybody_else_may() {
    assertFalse(between("me", "nobody"));
    assertFalse(between("safe", "unsafe"));
  }
}
