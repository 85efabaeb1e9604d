package jp.ward.guard.audit.finding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is raised, as tests of other rooms look at it and let be looked for it. */
@ApplicationScoped
public class RaisedFindings {

  private final FindingStore store;
  private final Detection detection;

  RaisedFindings(FindingStore store, Detection detection) {
    this.store = store;
    this.detection = detection;
  }

  public void look() {
    detection.look();
  }

  public void lookAt(Instant now) {
    detection.look(now);
  }

  public Set<FindingKind> kinds() {
    return all().stream().map(row -> row.kind).collect(Collectors.toSet());
  }

  public List<String> offices() {
    return all().stream().map(row -> row.office).distinct().toList();
  }

  public List<Long> evidenceOfFirst(FindingKind kind) {
    return all().stream()
        .filter(row -> row.kind == kind)
        .findFirst()
        .map(row -> FindingJson.entries(row.evidence))
        .orElseThrow();
  }

  private List<FindingRow> all() {
    return QuarkusTransaction.requiringNew().call(store::listAll);
  }
}
