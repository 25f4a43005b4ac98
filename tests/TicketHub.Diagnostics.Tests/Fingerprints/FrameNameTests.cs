using TicketHub.Diagnostics.Fingerprints;

namespace TicketHub.Diagnostics.Tests.Fingerprints;

public class FrameNameTests
{
    [TestCase("kz.arta.Forms.save(Forms.java:12)", "kz.arta.Forms.save")]
    [TestCase("java.base@17.0.15/java.lang.Thread.run(Thread.java:840)", "java.lang.Thread.run")]
    [TestCase("java.base/java.lang.Thread.run(Unknown Source)", "java.lang.Thread.run")]
    [TestCase("app//kz.arta.Forms.save(Forms.java)", "kz.arta.Forms.save")]
    [TestCase("deployment.synergy.ear.forms.jar//kz.arta.Forms.save(Forms.java:12) [forms.jar:4.1.6]", "kz.arta.Forms.save")]
    [TestCase("kz.arta.Forms.lambda$save$3(Forms.java:12)", "kz.arta.Forms.lambda$save")]
    [TestCase("kz.arta.Forms.access$000(Forms.java:12)", "kz.arta.Forms.access")]
    [TestCase("com.sun.proxy.$Proxy117.run(Unknown Source)", "com.sun.proxy.$Proxy.run")]
    [TestCase("jdk.proxy2/jdk.proxy2.$Proxy31.run(Unknown Source)", "jdk.proxy.$Proxy.run")]
    [TestCase("kz.arta.Forms_$$_jvst5e_2a.save(Forms_$$_jvst5e_2a.java)", "kz.arta.Forms_$$_jvst.save")]
    [TestCase("kz.arta.Forms$$EnhancerBySpringCGLIB$$5f3a2b1c.save(<generated>)", "kz.arta.Forms$$EnhancerBySpringCGLIB.save")]
    [TestCase("kz.arta.Forms$$SpringCGLIB$$0.save(<generated>)", "kz.arta.Forms$$SpringCGLIB.save")]
    [TestCase("kz.arta.Forms$$$view12.save(Unknown Source)", "kz.arta.Forms$$$view.save")]
    [TestCase("kz.arta.Forms$Proxy$_$$_WeldClientProxy.save(Unknown Source)", "kz.arta.Forms$Proxy$_$$_Weld.save")]
    [TestCase("kz.arta.Planner$1.compare(Planner.java:9)", "kz.arta.Planner$.compare")]
    [TestCase("kz.arta.Planner$12$3.compare(Planner.java:9)", "kz.arta.Planner$$.compare")]
    [TestCase("kz.arta.Planner$1Step.run(Planner.java:9)", "kz.arta.Planner$Step.run")]
    [TestCase("kz.arta.Form2$Row3.open(Form2.java:9)", "kz.arta.Form2$Row3.open")]
    [TestCase("kz.arta.Форма.сохранить(Форма.java:3)", "kz.arta.Форма.сохранить")]
    public void What_changes_with_a_build_goes(string frame, string expected) => Assert.That(FrameName.Normalised(frame), Is.EqualTo(expected));

    [TestCase("kz.arta.Forms$$Lambda$14/0x0000000800066840.run(Unknown Source)")]
    [TestCase("kz.arta.Forms$$Lambda/0x00007f1c2c000a00.run(Unknown Source)")]
    [TestCase("kz.arta.Forms$$Lambda$14/1149319664.run(Unknown Source)")]
    [TestCase("java.base/jdk.internal.reflect.GeneratedMethodAccessor17.invoke(Unknown Source)")]
    [TestCase("sun.reflect.NativeMethodAccessorImpl.invoke0(Native Method)")]
    [TestCase("java.base/java.lang.reflect.Method.invoke(Method.java:569)")]
    [TestCase("java.base/java.lang.invoke.LambdaForm$MH/0x0000000800c04000.invoke(LambdaForm$MH)")]
    [TestCase("")]
    public void What_says_nothing_of_the_place_is_dropped(string frame) => Assert.That(FrameName.Normalised(frame), Is.Null);
}
