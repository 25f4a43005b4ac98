using System.Security.Cryptography;
using System.Text;

namespace TicketHub.Classification.Learning;

/// <summary>Why a kept model cannot be used.</summary>
public enum ModelTrouble
{
    /// <summary>Its bytes are not those that were written.</summary>
    Damaged,

    /// <summary>Made by a program that looks at other features of a text.</summary>
    OtherVersion,
}

/// <summary>The bytes are no model that this version can use; the message says why and what to do.</summary>
public sealed class UnusableModelException(ModelTrouble trouble, string message) : Exception(message)
{
    public ModelTrouble Trouble => trouble;
}

/// <summary>
/// A model as bytes: what it is, which features it was trained over, the weights that are not 0 by their places, and a SHA-256 of
/// all before it. Little-endian; the same model is the same bytes.
/// </summary>
internal static class ModelFile
{
    private const int Format = 1;

    private static ReadOnlySpan<byte> Magic => "TicketHub model\n"u8;

    public static byte[] Write(LinearModel model)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Format);
            writer.Write(FeatureFingerprint.Current);
            writer.Write(model.Sharpness);
            writer.Write(LinearModel.WeightCount);
            for (var place = 0; place < model.Weights.Length; place++)
            {
                if (model.Weights[place] == 0)
                    continue;
                writer.Write(place);
                writer.Write(model.Weights[place]);
            }
        }

        bytes.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return bytes.ToArray();
    }

    /// <exception cref="UnusableModelException">Foreign, damaged, or of another version.</exception>
    public static LinearModel Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(Magic))
            throw new UnusableModelException(ModelTrouble.Damaged, "It is not a model of TicketHub's classifier.");
        var content = bytes.AsSpan(0, Math.Max(Magic.Length, bytes.Length - SHA256.HashSizeInBytes));
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length)))
            throw new UnusableModelException(ModelTrouble.Damaged, "The model is damaged: its bytes are not those that were written. Train it again, or take it from a backup.");

        // From here on the bytes are ours, as they were written.
        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, content.Length - Magic.Length), Encoding.UTF8);
        if (reader.ReadInt32() != Format || !reader.ReadBytes(FeatureFingerprint.Current.Length).AsSpan().SequenceEqual(FeatureFingerprint.Current))
            throw new UnusableModelException(ModelTrouble.OtherVersion, "The model was made by another version of TicketHub, which looks at other features of a text. Train it again.");
        var sharpness = reader.ReadDouble();
        var weights = new float[reader.ReadInt32()];
        while (reader.BaseStream.Position < reader.BaseStream.Length)
            weights[reader.ReadInt32()] = reader.ReadSingle();
        return new LinearModel(weights, sharpness);
    }
}
