package jp.ward.guard.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Question;
import jp.ward.guard.handover.Handover.HandoverSubject;
import jp.ward.guard.handover.NewHandover;

/**
 * An inquiry as a handover keeps it: what the office asked will acknowledge. Held by
 * HandoverStoryTest.
 */
final class Inquiries {

  private Inquiries() {}

  static NewHandover of(CheckRequest asked) {
    Caller caller = asked.asker().caller();
    Question question = asked.question();
    String staff = asked.asker().staff();
    return new NewHandover(
        question.asker().office(),
        question.recipient().office(),
        caller.isSystem() ? null : caller.sub(),
        staff == null ? caller.upn() : staff,
        question.purpose(),
        asked.reference(),
        subjects(question));
  }

  private static List<HandoverSubject> subjects(Question question) {
    return question.about().stream()
        .map(one -> new HandoverSubject(one.identifiers(), words(one.disclosing())))
        .toList();
  }

  private static Set<String> words(Set<Attribute> attributes) {
    return attributes.stream().map(Attribute::name).collect(Collectors.toCollection(TreeSet::new));
  }
}
