package jp.ward.guard.audit.about;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.audit.trail.Projection;
import jp.ward.guard.audit.trail.Taken;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.record.RecordedEntry;

/**
 * Keeps by which measures and keyed marks a check is found, whoever was asked about: for ever, as
 * long as the ledger. Those who were only to learn it are not among them.
 */
@ApplicationScoped
class AboutIndex implements Projection {

  private static final int OF_A_MEASURE = 0;

  private final EntityManager entities;
  private final Identities identities;
  private final Taken already;

  AboutIndex(EntityManager entities, Identities identities, Taken already) {
    this.entities = entities;
    this.identities = identities;
    this.already = already;
  }

  @Override
  public void take(List<RecordedEntry> items) {
    List<AboutRow> rows =
        items.stream().filter(RecordedEntry::isCheck).flatMap(item -> rows(item).stream()).toList();
    already.persistNew(AboutRow.class, rows, row -> row.id);
    entities.flush();
  }

  private List<AboutRow> rows(RecordedEntry check) {
    Map<String, Integer> subjects = new LinkedHashMap<>();
    check.measures().forEach(measure -> subjects.put(measure, OF_A_MEASURE));
    for (Set<String> marks : check.concernedEach()) {
      identities.newestOf(marks).ifPresent(mark -> subjects.put(mark, identities.depth()));
    }
    List<AboutRow> rows = new ArrayList<>();
    subjects.forEach(
        (subject, depth) -> rows.add(AboutRow.of(check.entry(), rows.size(), subject, depth)));
    return rows;
  }
}
