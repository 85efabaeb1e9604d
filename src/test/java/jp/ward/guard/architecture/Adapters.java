package jp.ward.guard.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Which classes say by an annotation that they are adapters; what is nested in one is a part. */
final class Adapters {

  private static final List<String> MARKS =
      List.of(
          "io.smallrye.config.ConfigMapping",
          "jakarta.enterprise.context.ApplicationScoped",
          "jakarta.inject.Singleton",
          "jakarta.persistence.Embeddable",
          "jakarta.persistence.Entity",
          "jakarta.ws.rs.Path");

  private Adapters() {}

  static DescribedPredicate<JavaClass> areAdapters() {
    return describe("are marked as adapters", Adapters::isMarked);
  }

  private static boolean isMarked(JavaClass one) {
    return MARKS.stream().anyMatch(one::isAnnotatedWith)
        || one.getEnclosingClass().filter(Adapters::isMarked).isPresent();
  }
}
