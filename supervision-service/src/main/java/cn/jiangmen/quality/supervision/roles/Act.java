package cn.jiangmen.quality.supervision.roles;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the act of an operation, such as {@code penalty.decide}; the rows of {@code act_role} tell whose act it is. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Act {
    String value();
}
