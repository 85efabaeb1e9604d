package jp.ward.guard.audit.trail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By which plans the database answers what the audit asks it. */
@ApplicationScoped
class QueryPlans {

  private static final List<String> ASKED =
      List.of(
          "select * from audit_index where entry >= 0 and entry < 9000000 order by entry desc limit"
              + " 51",
          "select * from audit_index where office = '14101-tax' and entry >= 0 and entry < 9000000"
              + " order by entry desc limit 51",
          "select * from audit_index where flagged = true and entry >= 0 and entry < 9000000"
              + " order by entry desc limit 1000",
          "select * from audit_index where kind = 'MEASURE_REGISTERED' and entry >= 0 and entry <"
              + " 9000000 order by entry desc limit 51",
          "select entry from audit_index where staff = 'nobody' and entry >= 0 and entry < 9000000"
              + " order by entry desc limit 1 offset 499",
          "select * from audit_index where said_at >= current_timestamp order by said_at, entry"
              + " limit 1",
          "select word, sum(checks) from audit_tally where facet = 'STAFF' and on_day between"
              + " current_date - 30 and current_date + 300 group by word order by sum(checks) desc"
              + " limit 30",
          "select word, sum(checks) from audit_tally where facet = 'VERDICT' and on_day between"
              + " current_date - 30 and current_date + 300 group by word");

  private final EntityManager entities;
  private final String explain;

  QueryPlans(
      EntityManager entities, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
    this.entities = entities;
    this.explain = url.startsWith("jdbc:h2:") ? "explain analyze " : "explain (analyze, buffers) ";
  }

  /** Each statement with its plan as it was carried out. */
  List<String> explained() {
    return QuarkusTransaction.requiringNew().timeout(600).call(this::all);
  }

  private List<String> all() {
    List<String> plans = new ArrayList<>();
    for (String statement : ASKED) {
      plans.add("== " + statement);
      for (Object line : entities.createNativeQuery(explain + statement).getResultList()) {
        plans.add(line.toString());
      }
    }
    return plans;
  }
}
