package jp.ward.guard.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what a class uses of another package that is no part of its door: neither named on its
 * page, nor nested in what is, nor a value in the public signature of it, or of such a value.
 */
final class Doors extends ArchCondition<JavaClass> {

  private final Map<String, Set<String>> open = new HashMap<>();

  Doors() {
    super("use of other packages what their doors name");
  }

  @Override
  public void init(Collection<JavaClass> all) {
    open.clear();
  }

  @Override
  public void check(JavaClass user, ConditionEvents events) {
    user.getDirectDependenciesFromSelf().stream()
        .map(one -> one.getTargetClass().getBaseComponentType())
        .filter(used -> PackagePage.isOfGuard(used.getPackageName()))
        .filter(used -> !used.getPackageName().equals(user.getPackageName()))
        .filter(used -> !isOpen(used))
        .map(used -> user.getName() + " reaches past the door for " + used.getName())
        .distinct()
        .forEach(past -> events.add(SimpleConditionEvent.violated(user, past)));
  }

  private boolean isOpen(JavaClass used) {
    Set<String> names =
        open.computeIfAbsent(used.getPackageName(), name -> throughDoor(used.getPackage()));
    return withEnclosing(used).anyMatch(one -> names.contains(one.getName()));
  }

  private static Set<String> throughDoor(JavaPackage room) {
    Set<String> reached = new HashSet<>();
    Optional<PackagePage> page = PackagePage.of(room.getName());
    room.getClasses().stream()
        .filter(one -> page.filter(it -> it.isDoor(one.getName())).isPresent())
        .forEach(one -> reach(one, reached));
    return reached;
  }

  private static void reach(JavaClass type, Set<String> reached) {
    if (reached.add(type.getName())) {
      Stream.concat(nested(type), signature(type).flatMap(Doors::raw))
          .filter(one -> one.getPackageName().equals(type.getPackageName()))
          .filter(one -> !one.isAnnotatedWith(ApplicationScoped.class)) // a value, no work
          .forEach(one -> reach(one, reached));
    }
  }

  private static Stream<JavaClass> nested(JavaClass type) {
    return type.getPackage().getClasses().stream()
        .filter(one -> one.getEnclosingClass().filter(type::equals).isPresent())
        .filter(Doors::isPublic);
  }

  private static Stream<JavaType> signature(JavaClass type) {
    Stream<JavaType> above =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> fields =
        type.getFields().stream()
            .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaField::getType);
    Stream<JavaType> calls =
        type.getCodeUnits().stream()
            .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(Doors::types);
    return Stream.of(above, fields, calls).flatMap(one -> one);
  }

  private static Stream<JavaType> types(JavaCodeUnit call) {
    return Stream.of(
            Stream.of(call.getReturnType()),
            call.getParameterTypes().stream(),
            call.getExceptionTypes().stream().map(one -> (JavaType) one))
        .flatMap(one -> one);
  }

  private static Stream<JavaClass> raw(JavaType type) {
    return type.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType);
  }

  private static Stream<JavaClass> withEnclosing(JavaClass type) {
    return Stream.iterate(
            Optional.of(type),
            Optional::isPresent,
            one -> one.flatMap(JavaClass::getEnclosingClass))
        .flatMap(Optional::stream);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }
}
