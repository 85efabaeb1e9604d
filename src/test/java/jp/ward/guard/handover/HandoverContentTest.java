package jp.ward.guard.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Person;
import jp.ward.guard.directory.Office;
import jp.ward.guard.handover.Handover.HandoverSubject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("照会票の中身は、受領と鍵の交代のほかは変わらない")
class HandoverContentTest {

  private static final HandoverContent OPENED = content(1, "", List.of(), null);

  private static IdentifierRef ref(String mark) {
    return new IdentifierRef(Scheme.PHONE, "", Set.of(mark), Set.of(mark));
  }

  private static HandoverContent content(
      int depth, String wrapped, List<List<IdentifierRef>> known, String receiver) {
    return new HandoverContent(
        new NewHandover(
            "14101-welfare",
            "14102-welfare",
            "sub-1",
            "s-1",
            "CERTIFICATE",
            "case-7",
            List.of(
                new HandoverSubject(
                    List.of(ref("a" + wrapped), ref("b" + wrapped)), Set.of("NAME")),
                new HandoverSubject(List.of(ref("c" + wrapped)), Set.of()))),
        depth,
        known,
        receiver == null ? null : new Person("sub-" + receiver, receiver));
  }

  private static HandoverContent acknowledged() {
    Office asked = new Office("14102-welfare", "141020", "", "");
    Caller receiver = new Caller("sub-r-2", "r-2", Set.of(Group.STAFF), asked, false);
    return OPENED.acknowledgedBy(receiver, List.of(List.of(ref("d"))));
  }

  @Test
  void who_acknowledges_stands_in_it_with_the_persons_as_they_know_them() {
    assertEquals(content(1, "", List.of(List.of(ref("d"))), "r-2"), acknowledged());
  }

  @Test
  void under_a_newer_key_every_mark_is_carried_on_and_nothing_else_changes() {
    HandoverContent carried =
        acknowledged().atDepth(3, one -> ref(one.exact().iterator().next() + "+"));
    assertEquals(content(3, "+", List.of(List.of(ref("d+"))), "r-2"), carried);
  }

  @Test
  void each_persons_identifiers_stay_together() {
    assertEquals(List.of(List.of(ref("a"), ref("b")), List.of(ref("c"))), OPENED.identifiers());
  }
}
