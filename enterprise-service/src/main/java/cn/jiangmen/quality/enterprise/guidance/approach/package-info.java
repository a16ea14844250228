/** Whom to approach (走访对象): the enterprises of a county or park, ranked for stated reasons with weights that are data. */
package cn.jiangmen.quality.enterprise.guidance.approach;
