/** The rules of guidance (引导规则): the plan's sentences as data, by date; each can be changed or switched off. */
package cn.jiangmen.quality.enterprise.guidance.rules;
