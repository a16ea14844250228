/**
 * Quality work (质量工作): what enterprises, counties and the city do for quality, from the appointment of a chief quality
 * officer to a training day.
 *
 * <p>One record for all kinds; the kinds are data. A kind that needs a life of its own — an assistance request with states
 * and deadlines, say — gets a feature of its own and leaves this one.
 */
package cn.jiangmen.quality.enterprise.activities;
