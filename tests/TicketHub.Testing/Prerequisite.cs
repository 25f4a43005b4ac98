using System.Diagnostics.CodeAnalysis;
using NUnit.Framework;

namespace TicketHub.Testing;

/// <summary>Programs of the operating system that some tests need.</summary>
public static class Prerequisite
{
    /// <summary>
    /// A developer without the program sees a skipped test that names it. In CI a skip would hide that nothing was proven,
    /// so there it fails.
    /// </summary>
    [DoesNotReturn]
    public static void Missing(string program, string debianPackage)
    {
        var message = $"{program} is missing: apt-get install {debianPackage}";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            throw new AssertionException(message);
        throw new IgnoreException(message);
    }
}
