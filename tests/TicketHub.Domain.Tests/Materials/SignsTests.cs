using TicketHub.Domain.Materials;

namespace TicketHub.Domain.Tests.Materials;

public class SignsTests
{
    [TestCase("После обеда портал зависает у всех", Signs.Hang)]
    [TestCase("WildFly перестал отвечать", Signs.Hang)]
    [TestCase("Found one Java-level deadlock", Signs.Hang)]
    [TestCase("Жүйе қатып қалды", Signs.Hang)]
    [TestCase("The server is unresponsive", Signs.Hang)]
    [TestCase("Всё тормозит с утра", Signs.Slow)]
    [TestCase("Список грузится долго.", Signs.Slow)]
    [TestCase("Жүйе өте баяу", Signs.Slow)]
    [TestCase("read timed out", Signs.Slow)]
    [TestCase("java.lang.OutOfMemoryError: Metaspace", Signs.OutOfMemory)]
    [TestCase("Серверу не хватает памяти", Signs.OutOfMemory)]
    [TestCase("Ночью упал сервер", Signs.Crash)]
    [TestCase("A fatal error: SIGSEGV (0xb)", Signs.Crash)]
    [TestCase("Поле зависит от справочника", Signs.None)]
    [TestCase("Независимо от роли кнопки нет", Signs.None)]
    [TestCase("Форма не зависает, но поле пустое", Signs.None)]
    [TestCase("Работает, не медленно, но печатает не то", Signs.None)]
    [TestCase("Ошибка 500 при сохранении", Signs.None)]
    [TestCase("The change of the route is lost", Signs.None)]
    public void Words_tell_what_kind_of_trouble_it_is(string words, Signs signs) => Assert.That(SignsInWords.In(words), Is.EqualTo(signs));
}
