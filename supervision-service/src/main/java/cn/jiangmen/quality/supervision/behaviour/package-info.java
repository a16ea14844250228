/**
 * Tells checks, penalties and listings as behaviour records (互联网+监管): every change once under a dense sequence, in the codes
 * of the national layouts, without anything of a person.
 */
package cn.jiangmen.quality.supervision.behaviour;
