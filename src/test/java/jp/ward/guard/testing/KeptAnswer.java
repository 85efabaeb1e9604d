package jp.ward.guard.testing;

import static org.hamcrest.MatcherAssert.assertThat;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.hamcrest.Matcher;

/** An answer of which fields are read by a {@link KeptPath}; all else is REST-assured's. */
final class KeptAnswer implements InvocationHandler {

  private static final List<Class<?>> WRAPPED =
      List.of(Response.class, ValidatableResponse.class, ExtractableResponse.class);

  private final Object of;
  private final KeptPath path;

  private KeptAnswer(Object of, KeptPath path) {
    this.of = of;
    this.path = path;
  }

  static Response of(Response answer) {
    return (Response) wrapped(Response.class, answer, new KeptPath(answer.asString()));
  }

  private static Object wrapped(Class<?> as, Object answer, KeptPath path) {
    return Proxy.newProxyInstance(
        as.getClassLoader(), new Class<?>[] {as}, new KeptAnswer(answer, path));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
    int given = args == null ? 0 : args.length;
    if (method.getName().equals("jsonPath") && given == 0) {
      return path;
    }
    if (method.getName().equals("path") && ((Object[]) args[1]).length == 0) {
      return path.get((String) args[0]);
    }
    if (method.getName().equals("body")
        && given == 3
        && args[0] instanceof String field
        && args[1] instanceof Matcher<?> matcher
        && ((Object[]) args[2]).length == 0) {
      matches(field, matcher);
      return proxy;
    }
    try {
      Object result = method.invoke(of, args);
      if (WRAPPED.contains(method.getReturnType())) {
        return wrapped(method.getReturnType(), result, path);
      }
      return result instanceof ValidatableResponse
          ? wrapped(ValidatableResponse.class, result, path)
          : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @SuppressWarnings("unchecked")
  private void matches(String field, Matcher<?> matcher) {
    assertThat(field, path.get(field), (Matcher<Object>) matcher);
  }
}
