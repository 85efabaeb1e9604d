package jp.ward.guard.audit.finding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was raised, as tests of other rooms look at it. */
@ApplicationScoped
public class RaisedFindings {

  private final FindingStore store;

  RaisedFindings(FindingStore store) {
    this.store = store;
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
