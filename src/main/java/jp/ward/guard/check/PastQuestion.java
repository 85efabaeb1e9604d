package jp.ward.guard.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.Scheme;

/**
 * Whom a recorded question names, in marks as the newest identifier key makes them.
 *
 * @param named everybody
 * @param about the residents asked about; a bare name finds nobody
 * @param matched the ids of the measures that protected them then
 */
record PastQuestion(Set<String> named, Set<String> about, Set<String> matched) {

  static PastQuestion of(
      CheckRecord.QuestionRecord question, JsonNode measures, Identities identities) {
    List<CheckRecord.MarkRecord> residents =
        question.about().stream().flatMap(one -> one.identifiers().stream()).toList();
    Set<String> named = marks(residents.stream(), identities);
    named.addAll(
        marks(
            Stream.of(
                    question.recipient(),
                    question.actingFor(),
                    question.destinationAt(),
                    question.originAt())
                .flatMap(Collection::stream),
            identities));
    Set<String> about =
        marks(residents.stream().filter(one -> one.scheme() != Scheme.NAME), identities);
    Set<String> matched = new HashSet<>();
    measures.forEach(one -> matched.add(one.get("id").textValue()));
    return new PastQuestion(named, about, matched);
  }

  /** A record holds one mark for each identifier key that there was. */
  private static Set<String> marks(Stream<CheckRecord.MarkRecord> marked, Identities identities) {
    Set<String> marks = new HashSet<>();
    marked.forEach(one -> marks.addAll(identities.carriedOn(one.marks(), one.marks().size())));
    return marks;
  }

  /** Prints nothing that could be looked up. */
  @Override
  public String toString() {
    return "a past question";
  }
}
